package io.cinestream.identity.audit;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit")
class AuditController {

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/admin/audit")
    @Operation(summary = "Who did what to whom, newest first")
    Listing<AuditEntry> auditTrail(@Valid @ParameterObject AuditFilter filter, @Valid @ParameterObject Paging paging) {
        return trail.matching(filter, paging);
    }
}
