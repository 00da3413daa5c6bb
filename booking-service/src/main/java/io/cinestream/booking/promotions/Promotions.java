package io.cinestream.booking.promotions;

import io.cinestream.booking.promotions.PromoCodeRows.Sought;
import io.cinestream.booking.shows.Show;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a sale may do with promo codes, inside its own transaction and after its hold or booking and its seats are locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Promotions {

    private final PromoCodeRows rows;

    Promotions(PromoCodeRows rows) {
        this.rows = rows;
    }

    /**
     * What the code would take off now.
     *
     * @throws PromoCodeRefused if it would not
     */
    public Discount quote(String typed, UUID customerId, Show show, long seatsMinor, String currency) {
        return discount(usable(typed, customerId, show, seatsMinor, currency), seatsMinor);
    }

    /**
     * Gives one use of the code to a booking. Of many who ask for the last one, one gets it: the others wait for the code's row
     * and find it used up.
     *
     * @throws PromoCodeRefused if there is none for this sale; roll everything back then
     */
    public Discount redeem(String typed, UUID bookingId, UUID customerId, Show show, long seatsMinor, String currency) {
        PromoCode code = usable(typed, customerId, show, seatsMinor, currency);
        if (!rows.take(code.id())) {
            throw PromoCodeRefused.usedUp();
        }
        if (!rows.use(code.id(), bookingId, customerId)) {
            throw PromoCodeRefused.usedUpByYou();
        }
        return discount(code, seatsMinor);
    }

    /**
     * A booking that had given its use back, because its time was over, needs one again.
     *
     * @return whether it has one, or needs none; if not, roll back to where you were before you asked
     */
    public boolean redeemAgain(UUID bookingId) {
        return rows.returned(bookingId)
                .map(use -> rows.take(use.codeId()) && rows.use(use.codeId(), bookingId, use.customerId()))
                .orElse(true);
    }

    /**
     * These bookings were not paid and no longer need what they used. Who ends several hands them in together, before the first:
     * the codes are then locked in one order, and two who do so never wait for each other in a circle.
     */
    public void giveBack(Collection<UUID> bookingIds) {
        if (rows.lockUsedBy(bookingIds)) {
            rows.giveBack(bookingIds);
        }
    }

    private PromoCode usable(String typed, UUID customerId, Show show, long seatsMinor, String currency) {
        Sought sought = rows.seek(PromoTerms.spelling(typed), customerId).orElseThrow(PromoCodeRefused::unknown);
        PromoCode code = sought.code();
        if (sought.early()) {
            throw PromoCodeRefused.notYetValid();
        }
        if (sought.over()) {
            throw PromoCodeRefused.expired();
        }
        if (!code.isFor(show, currency)) {
            throw PromoCodeRefused.notForThisShow();
        }
        if (!code.isReached(seatsMinor)) {
            throw PromoCodeRefused.belowMinimum(code.terms().minimum());
        }
        if (code.isUsedUp()) {
            throw PromoCodeRefused.usedUp();
        }
        if (sought.usedUpByCustomer()) {
            throw PromoCodeRefused.usedUpByYou();
        }
        return code;
    }

    private static Discount discount(PromoCode code, long seatsMinor) {
        return new Discount(code.terms().code(), code.discountOn(seatsMinor));
    }
}
