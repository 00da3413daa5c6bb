package io.cinestream.streaming.playback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Playlists and segments. Where the container can, the kernel sends the file: Spring's own answers would copy each byte
 * through this process.
 */
@RestController
@RequestMapping("/play")
@Tag(name = "playback")
class PlayController {

    private static final String SENDFILE = "org.apache.tomcat.sendfile.";

    private final Gate gate;

    PlayController(Gate gate) {
        this.gate = gate;
    }

    @GetMapping("/{token}/{file}")
    @Operation(
            summary = "A playlist or segment of a playback",
            description = "For who has the token and the cookie, or its value as header X-Playback-Key.")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "video/mp4"))
    @ApiResponse(responseCode = "403", description = "`playback-refused` or `playback-over`")
    void file(
            @PathVariable String token,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Path path = gate.open(new Secret(token), PlaybackCookie.keysIn(request), file);
        long size = Files.size(path);
        response.setContentType(file.endsWith(".m3u8") ? "application/vnd.apple.mpegurl" : "video/mp4");
        response.setContentLengthLong(size);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))
                && request.getMethod().equals("GET")) {
            request.setAttribute(SENDFILE + "filename", path.toRealPath().toString());
            request.setAttribute(SENDFILE + "start", 0L);
            request.setAttribute(SENDFILE + "end", size);
        } else {
            Files.copy(path, response.getOutputStream());
        }
    }
}
