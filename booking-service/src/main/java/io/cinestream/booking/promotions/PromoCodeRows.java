package io.cinestream.booking.promotions;

import io.cinestream.booking.pricing.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes and their uses. Every use begins with {@link #take}, which locks the code: so caps are counted by one at a time. */
@Repository
class PromoCodeRows {

    /** A code as it is for one customer at this moment. */
    record Sought(PromoCode code, boolean early, boolean over, boolean usedUpByCustomer) {}

    record Returned(UUID codeId, UUID customerId) {}

    private static final String VALUES = """
            code = :code, percent = :percent, amount_minor = :amount, at_most_minor = :atMost, minimum_minor = :minimum,
            currency = :currency, valid_from = :validFrom, valid_until = :validUntil, movie_id = :movieId,
            theater_id = :theaterId, show_id = :showId, max_uses = :maxUses, max_uses_per_customer = :maxUsesPerCustomer
            """;

    private final JdbcClient jdbc;

    PromoCodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is such a code */
    UUID add(PromoTerms terms) {
        return bound(jdbc.sql("""
                insert into promo_code (code, percent, amount_minor, at_most_minor, minimum_minor, currency, valid_from,
                    valid_until, movie_id, theater_id, show_id, max_uses, max_uses_per_customer)
                values (:code, :percent, :amount, :atMost, :minimum, :currency, :validFrom,
                    :validUntil, :movieId, :theaterId, :showId, :maxUses, :maxUsesPerCustomer)
                returning id
                """), terms).query(UUID.class).single();
    }

    /**
     * @return whether it was changed; not if it is gone, or was used more often than its new cap
     * @throws org.springframework.dao.DuplicateKeyException if there is such a code
     */
    boolean change(UUID id, PromoTerms terms) {
        return bound(jdbc.sql("update promo_code set " + VALUES + """
                                        where id = :id and withdrawn_at is null
                                          and (cast(:maxUses as integer) is null or used <= :maxUses)
                                        """), terms)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It stays for those who used it. */
    boolean withdraw(UUID id) {
        return jdbc.sql("update promo_code set withdrawn_at = app_now() where id = :id and withdrawn_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<PromoCode> find(UUID id) {
        return jdbc.sql("select * from promo_code where id = :id and withdrawn_at is null")
                .param("id", id)
                .query(PromoCodeRows::code)
                .optional();
    }

    List<PromoCode> page(int limit, long offset) {
        return jdbc.sql(
                        "select * from promo_code where withdrawn_at is null order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(PromoCodeRows::code)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from promo_code where withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    Optional<Sought> seek(String code, UUID customerId) {
        return jdbc.sql("""
                select *, coalesce(valid_from > app_now(), false) as early, coalesce(valid_until <= app_now(), false) as over,
                    max_uses_per_customer <= (select count(*) from promo_use u
                        where u.promo_code_id = c.id and u.customer_id = :customer and not u.returned) as used_up_by_customer
                from promo_code c where code = :code and withdrawn_at is null
                """)
                .param("code", code)
                .param("customer", customerId)
                .query((row, number) -> new Sought(
                        code(row, number),
                        row.getBoolean("early"),
                        row.getBoolean("over"),
                        row.getBoolean("used_up_by_customer")))
                .optional();
    }

    /** @return whether there was a use left; the code is then locked until the transaction ends */
    boolean take(UUID codeId) {
        return jdbc.sql(
                                "update promo_code set used = used + 1 where id = :id and (max_uses is null or used < max_uses)")
                        .param("id", codeId)
                        .update()
                == 1;
    }

    /** @return whether the customer had a slot left; the code must be locked */
    boolean use(UUID codeId, UUID bookingId, UUID customerId) {
        return jdbc.sql("""
                insert into promo_use (booking_id, promo_code_id, customer_id, slot)
                select :booking, c.id, :customer, free.slot
                from promo_code c left join lateral (
                    select slot from generate_series(1, c.max_uses_per_customer) as slot
                    where not exists (select from promo_use u
                        where u.promo_code_id = c.id and u.customer_id = :customer and u.slot = slot.slot)
                    order by slot limit 1) free on true
                where c.id = :code and (c.max_uses_per_customer is null or free.slot is not null)
                on conflict (booking_id) do update set slot = excluded.slot, returned = false
                """)
                        .param("booking", bookingId)
                        .param("customer", customerId)
                        .param("code", codeId)
                        .update()
                == 1;
    }

    /** The use that a booking gave back, if it has. */
    Optional<Returned> returned(UUID bookingId) {
        return jdbc.sql("select promo_code_id, customer_id from promo_use where booking_id = :booking and returned")
                .param("booking", bookingId)
                .query((row, number) -> new Returned(
                        row.getObject("promo_code_id", UUID.class), row.getObject("customer_id", UUID.class)))
                .optional();
    }

    /** @return whether any of them uses a code; these codes are then locked, in the order of their ids */
    boolean lockUsedBy(Collection<UUID> bookingIds) {
        return !jdbc.sql("""
                select id from promo_code
                where id in (select promo_code_id from promo_use where booking_id = any(:bookings) and not returned)
                order by id for update
                """)
                .param("bookings", bookingIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    void giveBack(Collection<UUID> bookingIds) {
        jdbc.sql("""
                with given as (
                    update promo_use set returned = true, slot = null
                    where booking_id = any(:bookings) and not returned returning promo_code_id)
                update promo_code c set used = used - back.uses
                from (select promo_code_id, count(*) as uses from given group by promo_code_id) back
                where c.id = back.promo_code_id
                """).param("bookings", bookingIds.toArray(UUID[]::new)).update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, PromoTerms terms) {
        return statement
                .param("code", PromoTerms.spelling(terms.code()))
                .param("percent", terms.percent(), Types.INTEGER)
                .param("amount", minor(terms.amount()), Types.BIGINT)
                .param("atMost", minor(terms.atMost()), Types.BIGINT)
                .param("minimum", minor(terms.minimum()), Types.BIGINT)
                .param("currency", terms.currency(), Types.VARCHAR)
                .param("validFrom", utc(terms.validFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("validUntil", utc(terms.validUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("movieId", terms.movieId(), Types.OTHER)
                .param("theaterId", terms.theaterId(), Types.OTHER)
                .param("showId", terms.showId(), Types.OTHER)
                .param("maxUses", terms.maxUses(), Types.INTEGER)
                .param("maxUsesPerCustomer", terms.maxUsesPerCustomer(), Types.INTEGER);
    }

    private static PromoCode code(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        PromoTerms terms = new PromoTerms(
                row.getString("code"),
                row.getObject("percent", Integer.class),
                money(row.getObject("amount_minor", Long.class), currency),
                money(row.getObject("at_most_minor", Long.class), currency),
                money(row.getObject("minimum_minor", Long.class), currency),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getObject("movie_id", UUID.class),
                row.getObject("theater_id", UUID.class),
                row.getObject("show_id", UUID.class),
                row.getObject("max_uses", Integer.class),
                row.getObject("max_uses_per_customer", Integer.class));
        return new PromoCode(row.getObject("id", UUID.class), terms, row.getInt("used"));
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, currency);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
