package io.cinestream.identity.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "sessions")
@SecurityRequirements
class SessionController {

    private final Sessions sessions;
    private final LoginSettings settings;

    SessionController(Sessions sessions, LoginSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @PostMapping("/api/auth/login")
    @Operation(summary = "Log in with e-mail and password")
    @ApiResponse(responseCode = "200", description = "Tokens, and whose they are")
    @ApiResponse(responseCode = "401", description = "`login-failed`, for every cause alike", content = @Content)
    @ApiResponse(responseCode = "403", description = "`login-by-browser-only`", content = @Content)
    @ApiResponse(responseCode = "503", description = "`login-unavailable`, `sessions-just-ended`", content = @Content)
    ResponseEntity<Session> login(@Valid @RequestBody LoginRequest request) {
        if (!settings.directGrantLogin()) {
            throw new LoginByBrowserOnly();
        }
        Session session = sessions.begin(request.email(), request.password());
        return secret(request.isClassic() ? session.classic() : session);
    }

    @PostMapping("/api/auth/refresh")
    @Operation(
            summary = "Exchange a refresh token for new tokens",
            description = "Each refresh token works once. Using one again ends the session.")
    @ApiResponse(responseCode = "200", description = "New tokens, and whose they are")
    @ApiResponse(responseCode = "401", description = "`session-ended`", content = @Content)
    ResponseEntity<Session> refresh(@Valid @RequestBody RefreshTokenRequest request) {
        return secret(sessions.renew(request.refreshToken()));
    }

    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the session", description = "Also answers 204 when it has ended before.")
    void logout(@Valid @RequestBody RefreshTokenRequest request) {
        sessions.end(request.refreshToken());
    }

    /** To be stored nowhere: not in a cache, and not in the table of remembered answers either. */
    private static ResponseEntity<Session> secret(Session session) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(session);
    }
}
