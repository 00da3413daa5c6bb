package io.cinestream.identity.confirmations;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/email-confirmation")
@Tag(name = "confirmations")
class ConfirmationController {

    /** @param token the code of the mail's link */
    record Confirmation(
            @NotNull(message = "is missing") @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
            String token) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "Confirmation[]";
        }
    }

    private final ConfirmEmail confirmEmail;

    ConfirmationController(ConfirmEmail confirmEmail) {
        this.confirmEmail = confirmEmail;
    }

    /** Anonymous: the mail may be read on another device than the one that is logged in. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(
            summary = "Confirm an e-mail address with the code of the mail",
            description = "Tokens say `email_verified` from the next refresh or login on.")
    @ApiResponse(responseCode = "204", description = "The address is confirmed")
    @ApiResponse(responseCode = "410", description = "`confirmation-ended`", content = @Content)
    void confirm(@Valid @RequestBody Confirmation confirmation) {
        confirmEmail.confirm(confirmation.token());
    }

    @PostMapping("/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send the mail once more", description = "The link of the mail before stops working.")
    @ApiResponse(responseCode = "202", description = "On its way, unless the address is confirmed already")
    @ApiResponse(responseCode = "429", description = "`too-many-mails`", content = @Content)
    void resend(Caller caller) {
        confirmEmail.askAgain(caller.userId());
    }
}
