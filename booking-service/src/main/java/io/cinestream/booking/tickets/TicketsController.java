package io.cinestream.booking.tickets;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketsController {

    /** An Ed25519 public key as a JSON Web Key (RFC 8037). */
    record CodeKey(String kty, String crv, String use, String x) {}

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final IssueTickets issue;
    private final TicketPdf pdf;
    private final TicketCodes codes;

    TicketsController(IssueTickets issue, TicketPdf pdf, TicketCodes codes) {
        this.issue = issue;
        this.pdf = pdf;
        this.codes = codes;
    }

    @GetMapping("/api/bookings/{id}/ticket.pdf")
    @Operation(
            summary = "The tickets of one of your bookings to print (admin: anybody's)",
            description = "A page per seat, each with its own code. A code ends with its seat.")
    @ApiResponse(
            responseCode = "200",
            description = "The tickets",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`booking-not-confirmed`")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
        BookedTickets booked = issue.of(id, caller);
        return file(ContentDisposition.attachment(), booked, "pdf", MediaType.APPLICATION_PDF, pdf.of(booked));
    }

    @GetMapping("/api/bookings/{id}/ticket.png")
    @Operation(
            summary = "The code of one seat as a QR picture (admin: of anybody's)",
            description = "Of the seat that is asked for, else of the booking's first.")
    @ApiResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "There is no such booking, it is not yours, or `ticket-not-found`")
    @ApiResponse(responseCode = "409", description = "`booking-not-confirmed`")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String seat, Caller caller) {
        BookedTickets booked = issue.of(id, caller);
        String code = booked.of(seat == null ? booked.tickets().getFirst().seat() : seat)
                .code();
        return file(ContentDisposition.inline(), booked, "png", MediaType.IMAGE_PNG, QrPicture.png(code));
    }

    @GetMapping("/api/bookings/{id}/ticket.ics")
    @Operation(summary = "The show of one of your bookings for your calendar (admin: of anybody's)")
    @ApiResponse(
            responseCode = "200",
            description = "The calendar file",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`booking-not-confirmed`")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, Caller caller) {
        BookedTickets booked = issue.of(id, caller);
        return file(ContentDisposition.attachment(), booked, "ics", CALENDAR, CalendarFile.of(booked));
    }

    @GetMapping("/api/check-ins/key")
    @Operation(
            summary = "The public key of the codes on tickets",
            description =
                    "With it a door reads and proves codes while it is offline: base64url of a format byte (1), the"
                            + " booking's and the show's id (16 bytes each), the seat's name in UTF-8, and the Ed25519 signature over all"
                            + " of this (64 bytes). Whether the seat is still sold and not yet taken, only a check-in tells.")
    ResponseEntity<CodeKey> key() {
        String x = Base64.getUrlEncoder().withoutPadding().encodeToString(codes.publicKey());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new CodeKey("OKP", "Ed25519", "sig", x));
    }

    /** Whoever has the file gets in: it is for its reader's own device, and asked for anew because codes end. */
    private static ResponseEntity<byte[]> file(
            ContentDisposition.Builder how, BookedTickets booked, String kind, MediaType type, byte[] content) {
        String name = booked.booking().reference() + "." + kind;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", how.filename(name).build().toString())
                .body(content);
    }
}
