package io.cinestream.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventShapeTests {

    private final EventShape revoked = new EventShape("entitlement.revoked.v1");
    private final EventShape granted = new EventShape("entitlement.granted.v1");

    record Revoked(
            UUID userId,
            UUID movieId,
            UUID bookingId,
            @Nullable String reason) {}

    record Holder(UUID userId, UUID movieId) {}

    record Wrapped(
            @JsonUnwrapped Holder holder,
            UUID bookingId,
            @Nullable String reason) {}

    record Lacking(UUID userId, UUID movieId) {}

    record Inventing(UUID userId, UUID movieId, UUID bookingId, String reason, int seats) {}

    record WrongType(UUID userId, UUID movieId, int bookingId) {}

    record WrongForm(UUID userId, UUID movieId, UUID bookingId, List<String> reason) {}

    record Careless(UUID bookingId, String reason) {}

    record Dreaming(UUID bookingId, @Nullable String colour) {}

    record Either(
            UUID bookingId,
            @Nullable Instant expiresAt,
            @Nullable String reason) {}

    record Granted(UUID userId, UUID movieId, UUID bookingId, Instant expiresAt) {}

    record Shouted(UUID userId, UUID movieId, UUID bookingId, Mode reason) {}

    enum Mode {
        CUSTOMER
    }

    @Test
    void acceptsRecordsThatHoldTheWholeEvent() {
        assertThat(revoked.complaintsAboutPublished(Revoked.class)).isEmpty();
        assertThat(revoked.complaintsAboutPublished(Wrapped.class)).isEmpty();
        assertThat(granted.complaintsAboutPublished(Granted.class)).isEmpty();
        assertThat(revoked.complaintsAboutRead(Revoked.class)).isEmpty();
        assertThat(granted.complaintsAboutRead(Granted.class)).isEmpty();
        assertThat(granted.complaintsAboutRead(Lacking.class)).isEmpty();
        assertThat(granted.complaintsAboutRead(Either.class)).isEmpty();
        assertThat(revoked.complaintsAboutRead(Either.class)).isEmpty();
    }

    @Test
    void refusesToPublishLessOrOtherThanPromised() {
        assertThat(revoked.complaintsAboutPublished(Lacking.class)).anyMatch(text -> text.contains("bookingId"));
        assertThat(revoked.complaintsAboutPublished(Inventing.class)).isNotEmpty();
        assertThat(revoked.complaintsAboutPublished(WrongType.class)).isNotEmpty();
        assertThat(revoked.complaintsAboutPublished(WrongForm.class)).isNotEmpty();
        assertThat(revoked.complaintsAboutPublished(Shouted.class)).isNotEmpty();
    }

    @Test
    void refusesToReadWhatIsNotPromised() {
        assertThat(revoked.complaintsAboutRead(Careless.class)).anyMatch(text -> text.contains("mark it @Nullable"));
        assertThat(revoked.complaintsAboutRead(Dreaming.class)).anyMatch(text -> text.contains("in no schema"));
        assertThat(revoked.complaintsAboutRead(WrongType.class)).anyMatch(text -> text.contains("cannot be read"));
    }
}
