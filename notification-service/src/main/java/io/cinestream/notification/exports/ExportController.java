package io.cinestream.notification.exports;

import io.cinestream.notification.mails.MailRecord;
import io.cinestream.notification.mails.Mails;
import io.cinestream.notification.toasts.Toast;
import io.cinestream.notification.toasts.Toasts;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "notifications")
class ExportController {

    record Export(List<MailRecord> mails, List<Toast> notifications) {}

    private final Mails mails;
    private final Toasts toasts;

    ExportController(Mails mails, Toasts toasts) {
        this.mails = mails;
        this.toasts = toasts;
    }

    @GetMapping("/api/me/export")
    @Operation(summary = "Everything that you were told, newest first")
    Export export(Caller caller) {
        return new Export(mails.of(caller.userId()), toasts.of(caller.userId()));
    }
}
