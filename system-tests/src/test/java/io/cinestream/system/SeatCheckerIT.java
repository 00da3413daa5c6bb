package io.cinestream.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.local.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker proves itself: on booking's own tables it finds what a service with a planted bug would do, and nothing else. */
class SeatCheckerIT {

    private static final PostgresServer SERVER = PostgresServer.start((Path) null, 0, false);
    private static final String FREE_NOW = "state = 'FREE' or (state = 'HELD' and expires_at <= app_now())";
    private static final UUID SHOW = UUID.randomUUID();

    private Connection booking;

    @BeforeEach
    void aHallOfThreeSeats() throws SQLException, IOException {
        String database = "checked_" + UUID.randomUUID().toString().substring(0, 8);
        SERVER.createDatabase(database, database, database);
        booking = SERVER.admin(database);
        for (Path migration : migrations()) {
            execute(Files.readString(migration));
        }
        execute("""
                insert into show values ('%1$s', 1, 'OPEN', '%1$s', 'Film', '%1$s', 'Rex', 'Goa', '%1$s', '%1$s', 'One',
                    now() + interval '1 d', now() + interval '2 d', 'UTC', 'INR');
                insert into seat (show_id, seat, position, row_label, number, category, accessible, price_minor)
                select '%1$s', 'A' || n, n, 'A', n, 'front', false, 100 from generate_series(1, 3) as n
                """.formatted(SHOW));
    }

    private static List<Path> migrations() throws IOException {
        Path repository = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> service = Files.list(repository.resolve("booking-service/src/main/resources/db/migration"))) {
            return Stream.concat(
                            Stream.of(repository.resolve(
                                    "platform/service-starter/src/main/resources/db/platform/V0_1__app_now.sql")),
                            service.sorted(Comparator.comparing(SeatCheckerIT::version)))
                    .toList();
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"));
    }

    @AfterEach
    void leave() throws SQLException {
        booking.close();
    }

    @Test
    void findsNothingWrongWithHoldsOneAfterTheOther() throws SQLException {
        UUID first = insertHold("A1", "1 ms");
        take(booking, first, "A1", FREE_NOW);
        awaitExpiry(first);
        UUID second = insertHold("A1", "10 min");
        take(booking, second, "A1", FREE_NOW);
        sell(booking, second, "A1");
        assertThat(SeatChecker.violations(booking)).isEmpty();
    }

    @Test
    void findsASeatThatWasSoldTwiceOnceTheUniqueIndexIsGone() throws SQLException {
        execute("drop index booking_seat_sold_once");
        UUID hold = insertHold("A1", "10 min");
        take(booking, hold, "A1", FREE_NOW);
        sell(booking, hold, "A1");
        sell(booking, insertHold("A2", "10 min"), "A1");
        assertThat(SeatChecker.violations(booking)).anyMatch(told -> told.startsWith("a seat was sold twice: "));
    }

    @Test
    void findsAHoldThatWasTakenOverBeforeItsEndBecauseThePredicateIgnoresExpiry() throws SQLException {
        String withoutExpiry = "state in ('FREE', 'HELD')";
        take(booking, insertHold("A1", "10 min"), "A1", withoutExpiry);
        take(booking, insertHold("A1", "10 min"), "A1", withoutExpiry);
        assertThat(SeatChecker.violations(booking))
                .anyMatch(told -> told.startsWith("a seat was held by two at a time: "))
                .anyMatch(told -> told.startsWith("a hold has not all of its seats: "));
    }

    @Test
    void findsWhatCheckingFirstAndWritingLaterDoesToTwoAtOnce() throws SQLException {
        try (Connection other = SERVER.admin(booking.getCatalog())) {
            boolean free = isFree(booking, "A1");
            boolean stillFree = isFree(other, "A1");
            assertThat(free && stillFree).isTrue();
            take(booking, insertHold("A1", "10 min"), "A1", "true");
            take(other, insertHold("A1", "10 min"), "A1", "true");
        }
        assertThat(SeatChecker.violations(booking))
                .anyMatch(told -> told.startsWith("a seat was held by two at a time: "));
    }

    @Test
    void findsAHoldThatGotOnlySomeOfItsSeats() throws SQLException {
        take(booking, insertHold("A1,A2", "10 min"), "A1", FREE_NOW);
        assertThat(SeatChecker.violations(booking))
                .singleElement()
                .asString()
                .startsWith("a hold has not all of its seats: ");
    }

    @Test
    void findsASeatThatBelongsToNoHold() throws SQLException {
        UUID hold = insertHold("A1", "10 min");
        take(booking, hold, "A1", FREE_NOW);
        execute("delete from seat_hold");
        assertThat(SeatChecker.violations(booking))
                .singleElement()
                .asString()
                .startsWith("a seat is held without its hold: ");
    }

    private static boolean isFree(Connection connection, String seat) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select " + FREE_NOW + " from seat where seat = '" + seat + "'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private UUID insertHold(String seats, String time) throws SQLException {
        UUID hold = UUID.randomUUID();
        execute("""
                insert into seat_hold (id, show_id, customer_id, seats, categories, prices_minor, currency, held_at, expires_at)
                select '%1$s', '%2$s', '%1$s', seats, array_fill('front'::text, array[cardinality(seats)]),
                    array_fill(100::bigint, array[cardinality(seats)]), 'INR', now, now + interval '%4$s'
                from (select app_now() as now, string_to_array('%3$s', ',') as seats) as hold
                """.formatted(hold, SHOW, seats, time));
        return hold;
    }

    private static void take(Connection connection, UUID hold, String seat, String predicate) throws SQLException {
        execute(connection, """
                update seat set state = 'HELD', hold_id = h.id, customer_id = h.customer_id, expires_at = h.expires_at,
                    version = version + 1
                from seat_hold h where h.id = '%s' and seat.seat = '%s' and (%s)
                """.formatted(
                hold, seat, predicate.replace("expires_at", "seat.expires_at").replace("state", "seat.state")));
    }

    private static void sell(Connection connection, UUID hold, String seat) throws SQLException {
        execute(connection, """
                insert into booking (id, version, reference, customer_id, show_id, hold_id, status, channel, currency, seats_minor,
                    fee_minor, tax_minor, discount_minor, total_minor, sold_for_start, full_refund_seconds, part_refund_seconds,
                    part_refund_percent, held_at, placed_at, expires_at, deadline_moved)
                values ('%1$s', 1, '%1$s', '%1$s', '%2$s', '%1$s', 'CONFIRMED', 'web', 'INR', 100, 0, 0, 0, 100, now(), 0, 0, 0,
                    now(), now(), now(), false);
                insert into booking_seat values ('%1$s', '%2$s', '%3$s', 'front', 100, true);
                update seat_hold set state = 'CONSUMED', booking_id = '%1$s' where id = '%1$s';
                update seat set state = 'SOLD', booking_id = '%1$s', hold_id = '%1$s', customer_id = '%1$s', expires_at = null
                where seat = '%3$s'
                """.formatted(hold, SHOW, seat));
    }

    private void awaitExpiry(UUID hold) {
        Eventually.holds("the hold to end", () -> {
            try (Statement statement = booking.createStatement();
                    var row = statement.executeQuery(
                            "select expires_at <= app_now() from seat_hold where id = '" + hold + "'")) {
                row.next();
                return row.getBoolean(1);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void execute(String sql) throws SQLException {
        execute(booking, sql);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
