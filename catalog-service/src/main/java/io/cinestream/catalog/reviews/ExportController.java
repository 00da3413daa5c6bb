package io.cinestream.catalog.reviews;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "reviews")
class ExportController {

    private final ExportReviewer export;

    ExportController(ExportReviewer export) {
        this.export = export;
    }

    @GetMapping("/api/me/export")
    @Operation(summary = "Everything that the catalogue keeps of the caller")
    ExportReviewer.Export export(Caller caller) {
        return export.of(caller.userId());
    }
}
