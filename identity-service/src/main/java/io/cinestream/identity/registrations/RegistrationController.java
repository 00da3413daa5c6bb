package io.cinestream.identity.registrations;

import io.cinestream.identity.accounts.Newcomer;
import io.cinestream.identity.accounts.User;
import io.cinestream.identity.accounts.UserView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "registrations")
@SecurityRequirements
class RegistrationController {

    private final Register register;
    private final Bootstrap bootstrap;

    RegistrationController(Register register, Bootstrap bootstrap) {
        this.register = register;
        this.bootstrap = bootstrap;
    }

    @PostMapping("/api/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register as a customer")
    @ApiResponse(
            responseCode = "201",
            description = "The account; a confirmation is on its way by mail",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = User.class)))
    @ApiResponse(responseCode = "400", description = "One message per field that is wrong", content = @Content)
    @ApiResponse(responseCode = "409", description = "`email-taken`", content = @Content)
    UserView register(@Valid @RequestBody RegistrationRequest request) {
        return register(Newcomer.customer(request.email(), request.fullName()), request);
    }

    @PostMapping("/api/auth/create-admin")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create the first administrator", description = "Open only while there is none.")
    @ApiResponse(
            responseCode = "201",
            description = "The administrator's account",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = User.class)))
    @ApiResponse(responseCode = "400", description = "`admin-exists`, or a field is wrong", content = @Content)
    @ApiResponse(responseCode = "403", description = "`bootstrap-secret-required`", content = @Content)
    UserView createAdmin(
            @Valid @RequestBody RegistrationRequest request,
            @RequestHeader(name = "X-Bootstrap-Secret", required = false) @Nullable String secret) {
        bootstrap.admit(secret);
        return register(Newcomer.firstAdmin(request.email(), request.fullName()), request);
    }

    private UserView register(Newcomer newcomer, RegistrationRequest request) {
        return register.register(newcomer, request.password()).user().as(request.isClassic());
    }
}
