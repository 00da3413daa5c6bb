package io.cinestream.notification.toasts;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/notifications")
@Tag(name = "notifications")
class InboxController {

    private final UserInbox inbox;
    private final LiveInbox live;

    InboxController(UserInbox inbox, LiveInbox live) {
        this.inbox = inbox;
        this.live = live;
    }

    @GetMapping
    @Operation(
            summary = "Your notifications, the newest first",
            description = "With `unread=true` `total` is the number of unread ones.")
    Listing<Toast> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @Valid @ParameterObject Paging paging) {
        return inbox.list(caller.userId(), unread, paging);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Your notifications as they come, by server-sent events",
            description = "`snapshot` with the number of unread ones, then a `toast` each; `Last-Event-ID` brings what"
                    + " you missed. Ends after 15 minutes; connect again.")
    SseEmitter stream(Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID lastSeen) {
        return live.stream(caller.userId(), lastSeen);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one of your notifications as read")
    void read(Caller caller, @PathVariable UUID id) {
        inbox.read(caller.userId(), id);
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark all of your notifications as read")
    void readAll(Caller caller) {
        inbox.readAll(caller.userId());
    }
}
