package io.cinestream.streaming.entitlements;

import io.cinestream.starter.http.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may watch what at this moment. */
@Component
public class Entitlements {

    private final EntitlementTable table;

    Entitlements(EntitlementTable table) {
        this.table = table;
    }

    /** The one that lasts longest, of those that are open now. */
    public Optional<Entitlement> open(UUID userId, UUID movieId) {
        return table.open(userId, movieId);
    }

    /** What is open now, one per movie. */
    public List<Entitlement> open(UUID userId, Paging paging) {
        return table.open(userId, paging.limit(), paging.offset());
    }

    /** Everything that was ever granted to them. */
    public List<EntitlementRecord> history(UUID userId) {
        return table.history(userId);
    }

    public long count(UUID userId) {
        return table.count(userId);
    }
}
