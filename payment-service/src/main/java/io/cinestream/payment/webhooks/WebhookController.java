package io.cinestream.payment.webhooks;

import io.cinestream.payment.providers.PaymentProvider;
import io.cinestream.payment.providers.ProviderEvent;
import io.cinestream.payment.providers.Providers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WebhookController {
    private static final int MOST_BYTES = 256 * 1024;

    private final Providers providers;
    private final WebhookInbox inbox;

    WebhookController(Providers providers, WebhookInbox inbox) {
        this.providers = providers;
        this.inbox = inbox;
    }

    @Operation(
            summary = "A provider tells us something",
            description =
                    "The body is taken as it is and must carry the provider's signature. 204 only once it is stored.")
    @SecurityRequirements
    @ApiResponse(responseCode = "204", description = "Stored, now or before")
    @ApiResponse(responseCode = "401", description = "`webhook-signature` or `webhook-expired`")
    @ApiResponse(responseCode = "413", description = "`webhook-too-large`")
    @PostMapping("/api/webhooks/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable String provider, HttpServletRequest request) throws IOException {
        PaymentProvider sender = providers.find(provider).orElseThrow(UnknownProvider::new);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new WebhookTooLarge();
        }
        ProviderEvent event = sender.verify(headers(request), body);
        inbox.store(provider, event.eventId(), body);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, same) -> first));
    }
}
