package io.cinestream.booking.sales;

import io.cinestream.booking.sales.SalesRows.Scope;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One moment's picture: all figures of an answer are read from the same snapshot, so that they agree. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CountSales {

    private final SalesRows rows;

    CountSales(SalesRows rows) {
        this.rows = rows;
    }

    Sales everywhere(Period period) {
        return count(new Scope(null, null, period));
    }

    Sales ofOwner(UUID ownerId, Period period) {
        return count(new Scope(ownerId, null, period));
    }

    /** @throws ShowNotYours if there is no such show, or it is another owner's */
    Sales ofShow(UUID showId, Caller caller) {
        Scope scope = new Scope(caller.is(Role.ADMIN) ? null : caller.userId(), showId, Period.ALL);
        if (!rows.isKnown(scope)) {
            throw new ShowNotYours();
        }
        return count(scope);
    }

    private Sales count(Scope scope) {
        return Sales.of(rows.bookings(scope), rows.seats(scope), rows.takings(scope));
    }
}
