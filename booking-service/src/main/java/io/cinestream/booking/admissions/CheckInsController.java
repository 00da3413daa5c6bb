package io.cinestream.booking.admissions;

import io.cinestream.booking.shows.Shows;
import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckInsController {

    /**
     * @param nonce chance that stands for one scan, such as a UUID; repeat it with the scan
     * @param showId the show at whose door the scanner is; tickets of others are then refused
     */
    record Scan(
            @NotBlank @Size(max = 400) String code,
            @NotBlank @Size(max = 64) String nonce,
            @Nullable UUID showId) {}

    private final AdmitTicket admit;
    private final UndoCheckIn undo;
    private final Shows shows;
    private final CheckIns checkIns;

    CheckInsController(AdmitTicket admit, UndoCheckIn undo, Shows shows, CheckIns checkIns) {
        this.admit = admit;
        this.undo = undo;
        this.shows = shows;
        this.checkIns = checkIns;
    }

    @PostMapping("/api/check-ins")
    @Operation(
            summary = "Let somebody in who shows a ticket (owner of the theater, admin)",
            description = "The same scan, with the same nonce, is one check-in and answers the same.")
    @ApiResponse(responseCode = "200", description = "Let in, and how full the show is now")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`not-admitted` with a reason: `unknown`, `wrong-show`, `unpaid`, `cancelled`, `already` (with"
                            + " `checkInId` and `at`), `not-yet` (with `opensAt`) or `undone`")
    Admission admit(@RequestBody @Valid Scan scan, Caller caller) {
        return admit.admit(scan.code(), scan.nonce(), scan.showId(), caller);
    }

    @DeleteMapping("/api/check-ins/{id}")
    @Operation(summary = "Take a check-in back, so that the ticket opens the door again (owner of the theater, admin)")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID id, Caller caller) {
        undo.undo(id, caller);
    }

    @GetMapping("/api/shows/{showId}/check-ins")
    @Operation(summary = "How many are in, of how many seats sold (owner of the theater, admin)")
    Attendance attendance(@PathVariable UUID showId, Caller caller) {
        return checkIns.attendance(shows.managed(showId, caller).id());
    }
}
