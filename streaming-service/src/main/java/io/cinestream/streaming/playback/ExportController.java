package io.cinestream.streaming.playback;

import io.cinestream.starter.access.Caller;
import io.cinestream.streaming.entitlements.EntitlementRecord;
import io.cinestream.streaming.entitlements.Entitlements;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "playback")
class ExportController {

    record Export(
            List<EntitlementRecord> library, List<PlaybackRecord> playbacks, List<Positions.Position> positions) {}

    private final Entitlements entitlements;
    private final PlaybackTable playbacks;
    private final Positions positions;

    ExportController(Entitlements entitlements, PlaybackTable playbacks, Positions positions) {
        this.entitlements = entitlements;
        this.playbacks = playbacks;
        this.positions = positions;
    }

    @GetMapping("/api/me/export")
    @Operation(summary = "What you may and might watch, when you watched, and where you were")
    Export export(Caller caller) {
        return new Export(
                entitlements.history(caller.userId()), playbacks.all(caller.userId()), positions.all(caller.userId()));
    }
}
