package io.cinestream.catalog.reviews;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
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
@Tag(name = "reviews")
class ReviewController {

    /** What is mine or hidden differs from reader to reader. */
    private static final CacheControl OWN = CacheControl.noCache().cachePrivate();

    private final FindReviews find;
    private final WriteReview write;
    private final JudgeReview judge;

    ReviewController(FindReviews find, WriteReview write, JudgeReview judge) {
        this.find = find;
        this.write = write;
        this.judge = judge;
    }

    @GetMapping("/movies/{id}/reviews")
    @Operation(summary = "Reviews of a film", description = "Hidden ones only for their writer and admins.")
    ResponseEntity<Listing<ReviewView>> of(
            @PathVariable UUID id,
            @Parameter(description = "`newest` (by default) or `likes`") @RequestParam @Nullable String sort,
            @Valid @ParameterObject Paging paging,
            @Nullable Caller caller) {
        return ResponseEntity.ok().cacheControl(OWN).body(find.of(id, sort, paging, caller));
    }

    @GetMapping("/reviews/{id}")
    @Operation(summary = "One review")
    ResponseEntity<ReviewView> one(@PathVariable UUID id, @Nullable Caller caller) {
        return ResponseEntity.ok().cacheControl(OWN).body(find.one(id, caller));
    }

    @PostMapping("/movies/{id}/reviews")
    @Operation(summary = "Review a film (customer), once")
    @ApiResponse(responseCode = "201", description = "The review")
    @ApiResponse(responseCode = "409", description = "`already-reviewed`, with the id of that review")
    ResponseEntity<ReviewView> post(@PathVariable UUID id, @Valid @RequestBody ReviewDraft draft, Caller caller) {
        UUID review = write.post(id, draft, caller);
        return ResponseEntity.created(URI.create("/api/reviews/" + review)).body(find.one(review, caller));
    }

    @PutMapping("/reviews/{id}")
    @Operation(summary = "Edit your review")
    ReviewView edit(@PathVariable UUID id, @Valid @RequestBody ReviewDraft draft, Caller caller) {
        write.edit(id, draft, caller);
        return find.one(id, caller);
    }

    @DeleteMapping("/reviews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete your review")
    void delete(@PathVariable UUID id, Caller caller) {
        write.delete(id, caller);
    }

    @PostMapping("/reviews/{id}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Like somebody's review; again changes nothing")
    @ApiResponse(responseCode = "204", description = "Liked")
    @ApiResponse(responseCode = "409", description = "`own-review`")
    void like(@PathVariable UUID id, Caller caller) {
        judge.like(id, caller);
    }

    @DeleteMapping("/reviews/{id}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Like a review no longer")
    void unlike(@PathVariable UUID id, Caller caller) {
        judge.unlike(id, caller);
    }

    @PostMapping("/reviews/{id}/hide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a review down (admin); it no longer counts in the rating")
    void hide(@PathVariable UUID id) {
        judge.hide(id);
    }

    @PostMapping("/reviews/{id}/unhide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show a hidden review again (admin)")
    void unhide(@PathVariable UUID id) {
        judge.unhide(id);
    }
}
