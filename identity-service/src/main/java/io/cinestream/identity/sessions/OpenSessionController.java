package io.cinestream.identity.sessions;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "sessions")
class OpenSessionController {

    private final OpenSessions sessions;
    private final EndAllSessions endAllSessions;

    OpenSessionController(OpenSessions sessions, EndAllSessions endAllSessions) {
        this.sessions = sessions;
        this.endAllSessions = endAllSessions;
    }

    @GetMapping("/api/auth/sessions")
    @Operation(summary = "Where the caller is logged in")
    List<OpenSession> openSessions(Caller caller, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        return sessions.of(caller.userId(), token.getClaimAsString("sid"));
    }

    @DeleteMapping("/api/auth/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End one session",
            description = "It is not renewed any more; its access token ends by itself.")
    @ApiResponse(responseCode = "204", description = "It has ended")
    @ApiResponse(responseCode = "404", description = "`session-unknown`", content = @Content)
    void endSession(Caller caller, @PathVariable String id) {
        sessions.end(caller.userId(), id);
    }

    @DeleteMapping("/api/auth/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Log out everywhere", description = "Ends every session, this one too.")
    @ApiResponse(responseCode = "204", description = "No token from before counts any more")
    void endAllSessions(Caller caller) {
        endAllSessions.of(caller.userId());
    }
}
