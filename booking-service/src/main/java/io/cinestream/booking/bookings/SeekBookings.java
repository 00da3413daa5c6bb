package io.cinestream.booking.bookings;

import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import io.cinestream.starter.http.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which bookings a caller may see: customers their own, owners also those of their theaters' shows, administrators all. A
 * booking past its deadline counts as expired, whether or not that was told yet.
 */
@Repository
class SeekBookings {

    private static final String STATUS =
            "case when status = 'AWAITING_PAYMENT' and expires_at <= app_now() then 'EXPIRED' else status end";
    private static final String OF_OWNER = """
            id in (select id from booking where customer_id = :caller
                   union all select b.id from show s join booking b on b.show_id = s.id where s.owner_id = :caller)
            """;

    /** Only what is asked for gets into the statement, so that each question finds its own index. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>(List.of("true"));
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        String sql(String what) {
            return "select " + what + " from booking where " + String.join(" and ", all);
        }
    }

    private final JdbcClient jdbc;

    SeekBookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean sees(Caller caller, UUID bookingId) {
        Conditions visible = visible(caller, false);
        visible.add("id = :id", "id", bookingId);
        return jdbc.sql(visible.sql("id"))
                .params(visible.values)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The newest first. */
    List<UUID> page(Caller caller, BookingFilter filter, Paging paging) {
        Conditions wanted = wanted(caller, filter);
        return jdbc.sql(wanted.sql("id") + " order by placed_at desc, id desc limit :limit offset :offset")
                .params(wanted.values)
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query(UUID.class)
                .list();
    }

    long count(Caller caller, BookingFilter filter) {
        Conditions wanted = wanted(caller, filter);
        return jdbc.sql(wanted.sql("count(*)"))
                .params(wanted.values)
                .query(Long.class)
                .single();
    }

    private static Conditions wanted(Caller caller, BookingFilter filter) {
        Conditions wanted = visible(caller, filter.onlyMine());
        wanted.add("show_id = :show", "show", filter.showId());
        BookingStatus status = filter.status();
        wanted.add(STATUS + " = :status", "status", status == null ? null : status.name());
        String prefix = filter.referencePrefix();
        wanted.add("reference like :reference", "reference", prefix == null ? null : prefix + "%");
        return wanted;
    }

    private static Conditions visible(Caller caller, boolean onlyMine) {
        Conditions visible = new Conditions();
        if (onlyMine || caller.is(Role.CUSTOMER)) {
            visible.add("customer_id = :caller", "caller", caller.userId());
        } else if (caller.is(Role.OWNER)) {
            visible.add(OF_OWNER, "caller", caller.userId());
        }
        return visible;
    }
}
