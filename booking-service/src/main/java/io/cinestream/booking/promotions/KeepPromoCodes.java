package io.cinestream.booking.promotions;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What an administrator does with codes: each a single statement, so that none needs a transaction around it. */
@Component
class KeepPromoCodes {

    private final PromoCodeRows rows;

    KeepPromoCodes(PromoCodeRows rows) {
        this.rows = rows;
    }

    PromoCode add(PromoTerms terms) {
        try {
            return one(rows.add(terms.checked()));
        } catch (DuplicateKeyException known) {
            throw new PromoCodeTaken(PromoTerms.spelling(terms.code()));
        }
    }

    PromoCode change(UUID id, PromoTerms terms) {
        try {
            if (!rows.change(id, terms.checked())) {
                throw new PromoCodeUsedMore(one(id).used());
            }
            return one(id);
        } catch (DuplicateKeyException known) {
            throw new PromoCodeTaken(PromoTerms.spelling(terms.code()));
        }
    }

    void withdraw(UUID id) {
        if (!rows.withdraw(id)) {
            throw new PromoCodeNotFound();
        }
    }

    PromoCode one(UUID id) {
        return rows.find(id).orElseThrow(PromoCodeNotFound::new);
    }

    Listing<PromoCode> page(Paging paging) {
        return paging.listing(rows.page(paging.limit(), paging.offset()), rows.count());
    }
}
