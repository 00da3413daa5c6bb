package io.cinestream.identity.owners;

import io.cinestream.identity.audit.Actor;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "owner applications")
class OwnerApplicationController {

    private final ApplyAsOwner applyAsOwner;
    private final DecideApplication decideApplication;
    private final OwnerApplications applications;

    OwnerApplicationController(
            ApplyAsOwner applyAsOwner, DecideApplication decideApplication, OwnerApplications applications) {
        this.applyAsOwner = applyAsOwner;
        this.decideApplication = decideApplication;
        this.applications = applications;
    }

    @PostMapping("/api/owner-applications")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Apply to become an owner")
    @ApiResponse(responseCode = "201", description = "The application, which an administrator will decide")
    @ApiResponse(responseCode = "409", description = "`application-open`, `not-a-customer`", content = @Content)
    OwnerApplication applyAsOwner(@Valid @RequestBody ApplicationRequest request, Caller caller) {
        return applyAsOwner.apply(caller.userId(), request);
    }

    @GetMapping("/api/owner-applications")
    @Operation(summary = "Applications, oldest first", description = "Everybody's for administrators, else one's own.")
    Listing<OwnerApplication> ownerApplications(
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "open|approved|rejected", message = "must be open, approved or rejected")
                    String status,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        return applications.matching(caller.is(Role.ADMIN) ? null : caller.userId(), status, paging);
    }

    @PostMapping("/api/owner-applications/{id}/approval")
    @Operation(
            summary = "Decide an application",
            description = "Approved, the applicant is an owner at their next login.")
    @ApiResponse(responseCode = "200", description = "The application as decided")
    @ApiResponse(responseCode = "404", description = "`application-unknown`", content = @Content)
    @ApiResponse(responseCode = "409", description = "`application-decided`", content = @Content)
    OwnerApplication decideOwnerApplication(
            @PathVariable UUID id,
            @Valid @RequestBody DecisionRequest decision,
            Caller caller,
            HttpServletRequest request) {
        return decideApplication.decide(id, decision, Actor.of(caller, request));
    }
}
