package io.cinestream.catalog.shows;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "shows")
class ShowController {

    private final FindShows find;
    private final ScheduleShow schedule;
    private final ChangeShow change;
    private final EndShow end;
    private final AwaitDeletion deletion;

    ShowController(FindShows find, ScheduleShow schedule, ChangeShow change, EndShow end, AwaitDeletion deletion) {
        this.find = find;
        this.schedule = schedule;
        this.change = change;
        this.end = end;
        this.deletion = deletion;
    }

    @GetMapping("/movies/{id}/shows")
    @Operation(summary = "Shows of a film ahead, the next one first")
    Listing<ShowView> ofMovie(
            @PathVariable UUID id,
            @RequestParam @Nullable String city,
            @RequestParam @Nullable LocalDate date,
            @Valid @ParameterObject Paging paging) {
        return find.ofMovie(id, city, date, paging);
    }

    @GetMapping("/theaters/{id}/shows")
    @Operation(summary = "Shows of a theater ahead, the next one first")
    Listing<ShowView> inTheater(
            @PathVariable UUID id, @RequestParam @Nullable LocalDate date, @Valid @ParameterObject Paging paging) {
        return find.inTheater(id, date, paging);
    }

    @GetMapping("/shows/{id}")
    @Operation(summary = "One show")
    ShowView one(@PathVariable UUID id) {
        return find.one(id);
    }

    @PostMapping("/shows")
    @Operation(summary = "Schedule a show (owner of the theater, admin)")
    @ApiResponse(responseCode = "201", description = "The show; seats are on sale a moment later")
    @ApiResponse(responseCode = "404", description = "No such film or screen, or it is not yours")
    @ApiResponse(responseCode = "409", description = "`screen-occupied`")
    ResponseEntity<ShowView> schedule(@Valid @RequestBody ShowPlan plan, Caller caller) {
        UUID id = schedule.schedule(plan, caller);
        return ResponseEntity.created(URI.create("/api/shows/" + id)).body(find.one(id));
    }

    @PostMapping("/shows/bulk")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Schedule many shows of a film on a screen, all or none (owner of the theater, admin)",
            description =
                    "At the instants of `startsAt`, or on days and times of the theater's clock by `repeat`; at most 200.")
    @ApiResponse(responseCode = "201", description = "The shows in time")
    @ApiResponse(responseCode = "404", description = "No such film or screen, or it is not yours")
    @ApiResponse(
            responseCode = "409",
            description = "`screen-occupied`, with every start that has no room in `conflicts`")
    ScheduledShows scheduleAll(@Valid @RequestBody ShowBatch batch, Caller caller) {
        return new ScheduledShows(
                schedule.scheduleAll(batch, caller).stream().map(find::one).toList());
    }

    /** What a bulk made, the earliest first. */
    record ScheduledShows(List<ShowView> items) {}

    @PutMapping("/shows/{id}")
    @Operation(
            summary = "Change a show: its start on the same screen, prices, language, format",
            description = "What is not said stays. Whoever holds or booked a seat keeps its price.")
    @ApiResponse(responseCode = "200", description = "The show")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`screen-occupied`, `hall-fixed`, `notify-holders-needed`, or it has started or is not scheduled")
    ShowView change(@PathVariable UUID id, @Valid @RequestBody ShowChange wish, Caller caller) {
        change.change(id, wish, caller);
        return find.one(id);
    }

    @PostMapping("/shows/{id}/cancellation")
    @Operation(summary = "Call a show off; its bookings are cancelled and refunded")
    @ApiResponse(responseCode = "200", description = "The show, cancelled")
    @ApiResponse(responseCode = "409", description = "`show-over`, or it is not scheduled any more")
    ShowView cancel(@PathVariable UUID id, Caller caller) {
        end.cancel(id, caller);
        return find.one(id);
    }

    @DeleteMapping("/shows/{id}")
    @Operation(summary = "Delete a show that nobody booked")
    @ApiResponse(responseCode = "204", description = "deleted")
    @ApiResponse(responseCode = "202", description = "closed for sale, still counting its bookings")
    @ApiResponse(responseCode = "409", description = "`has-active-bookings`")
    ResponseEntity<ShowView> delete(@PathVariable UUID id, Caller caller) {
        end.close(id, caller);
        Optional<ShowView> undecided = deletion.isDone(id) ? Optional.empty() : find.oneIfThere(id);
        return undecided
                .map(show -> ResponseEntity.accepted().body(show))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
