package io.cinestream.identity.passwords;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "passwords")
class PasswordController {

    private final ChangePassword changePassword;
    private final RequestReset requestReset;
    private final ResetPassword resetPassword;

    PasswordController(ChangePassword changePassword, RequestReset requestReset, ResetPassword resetPassword) {
        this.changePassword = changePassword;
        this.requestReset = requestReset;
        this.resetPassword = resetPassword;
    }

    @PutMapping("/api/auth/password")
    @Operation(
            summary = "Change one's password",
            description = "Ends every session, this one too: log in again with the new password.")
    @ApiResponse(responseCode = "204", description = "The new password counts")
    @ApiResponse(responseCode = "400", description = "One message per field that is wrong", content = @Content)
    ResponseEntity<Void> change(@Valid @RequestBody ChangeRequest request, Caller caller) {
        changePassword.change(caller.userId(), request.current(), request.wanted());
        return done();
    }

    @PostMapping("/api/auth/password-reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            summary = "Have a code mailed that sets a new password",
            description = "The answer is the same whether or not the address has an account.")
    @ApiResponse(responseCode = "202", description = "If there is such an account, a mail is on its way")
    Map<String, Object> request(@Valid @RequestBody ResetRequest request) {
        requestReset.ask(request.email());
        return Map.of();
    }

    @PostMapping("/api/auth/password-reset/confirm")
    @SecurityRequirements
    @Operation(
            summary = "Set a new password with the code of the mail",
            description = "The code works once, for ten minutes, and may be tried five times. Every session ends.")
    @ApiResponse(responseCode = "204", description = "The new password counts")
    @ApiResponse(responseCode = "400", description = "`otp-invalid`, or a field is wrong", content = @Content)
    ResponseEntity<Void> reset(@Valid @RequestBody NewPasswordRequest request) {
        resetPassword.reset(request.email(), request.otp(), request.newPassword());
        return done();
    }

    /** Remembered nowhere: the table of answers would keep a hash of the request, and with it of the password. */
    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
}
