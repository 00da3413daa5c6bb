package io.cinestream.payment.providers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the sandbox provider's HTTP API. */
@Component
@ConditionalOnBooleanProperty("cinestream.payment.sandbox.enabled")
class SandboxProvider implements PaymentProvider {
    private final SandboxAccount account;
    private final OwnAddress own;
    private final String publicUrl;
    private final RestClient http;
    private final JsonMapper json;
    private final Clock clock;
    private final HmacSignature signature;

    SandboxProvider(
            SandboxAccount account,
            OwnAddress own,
            @Value("${cinestream.public-url}") String publicUrl,
            RestClient.Builder http,
            JsonMapper json,
            Clock clock) {
        this.account = account;
        this.own = own;
        this.publicUrl = publicUrl;
        this.http = http.defaultHeader("Sandbox-Key", account.secret()).build();
        this.json = json;
        this.clock = clock;
        this.signature = new HmacSignature(account.secret(), account.replayWindow());
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Session open(SessionRequest request) {
        NewSession wanted = new NewSession(
                request.paymentId().toString(),
                request.description(),
                request.amountMinor(),
                request.currency(),
                own.url() + "/api/webhooks/sandbox",
                publicUrl + "/bookings/" + request.bookingId());
        Reply reply = call("/sandbox/api/sessions", request.key(), wanted);
        if (reply.id() == null) {
            throw new ProviderUnavailable("the sandbox opened no session: " + reply.code());
        }
        return new Session(reply.id(), publicUrl + "/sandbox/checkout/" + reply.id());
    }

    @Override
    public Answer capture(Charge charge) {
        return answer(call(operation(charge, "captures"), charge.key(), new Amount(charge.amountMinor())));
    }

    @Override
    public Answer release(Charge charge) {
        return answer(call(operation(charge, "voids"), charge.key(), new Amount(charge.amountMinor())));
    }

    @Override
    public Answer refund(Charge charge) {
        return answer(call(operation(charge, "refunds"), charge.key(), new Amount(charge.amountMinor())));
    }

    @Override
    public Answer abandon(Charge charge) {
        return answer(call(operation(charge, "abandonment"), charge.key(), new Amount(charge.amountMinor())));
    }

    @Override
    public ProviderEvent verify(Map<String, String> headers, byte[] body) {
        signature.check(headers.get("sandbox-signature"), body, clock.instant());
        return read(body);
    }

    @Override
    public ProviderEvent read(byte[] body) {
        Webhook told;
        UUID paymentId;
        try {
            told = json.readValue(body, Webhook.class);
            paymentId = UUID.fromString(told.reference());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedWebhook("The body is not a webhook of the sandbox provider.");
        }
        return switch (told.type()) {
            case "session.authorized" ->
                new ProviderEvent.Authorized(told.id(), paymentId, told.session(), told.amountMinor(), told.currency());
            case "session.declined" -> new ProviderEvent.Declined(told.id(), paymentId, "card-declined");
            default -> new ProviderEvent.Other(told.id());
        };
    }

    private static Answer answer(Reply reply) {
        return switch (reply.code()) {
            case null -> new Answer.Done();
            case "already-authorized" -> new Answer.AlreadyAuthorized();
            case "already-captured" -> new Answer.AlreadyCaptured();
            case String other -> new Answer.Refused(other);
        };
    }

    private static String operation(Charge charge, String what) {
        return "/sandbox/api/sessions/" + charge.session() + "/" + what;
    }

    private Reply call(String path, String key, Object body) {
        URI base = account.baseUrl() == null ? URI.create(own.url()) : account.baseUrl();
        try {
            return http.post()
                    .uri(base.resolve(path))
                    .header("Idempotency-Key", key)
                    .body(body)
                    .exchangeForRequiredValue((request, response) -> reply(response));
        } catch (RestClientException e) {
            throw new ProviderUnavailable("the sandbox did not answer", e);
        }
    }

    /** A conflict is an answer about the money; any other failure leaves open what happened. */
    private static Reply reply(ConvertibleClientHttpResponse response) throws IOException {
        Reply reply = response.bodyTo(Reply.class);
        boolean answered = response.getStatusCode().is2xxSuccessful() && reply != null && reply.code() == null
                || response.getStatusCode() == HttpStatus.CONFLICT && reply != null && reply.code() != null;
        if (!answered || reply == null) {
            throw new ProviderUnavailable("the sandbox answered " + response.getStatusCode());
        }
        return reply;
    }

    private record NewSession(
            String reference,
            String description,
            long amountMinor,
            String currency,
            String notifyUrl,
            String returnUrl) {}

    private record Amount(long amountMinor) {}

    /** @param code of a problem document, absent when all went well */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Reply(@Nullable String id, @Nullable String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Webhook(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String session,
            @JsonProperty(required = true) String reference,
            @JsonProperty(required = true) long amountMinor,
            @JsonProperty(required = true) String currency) {}
}
