package io.cinestream.booking;

import io.cinestream.testsupport.TestTokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Promo codes in the tests: an administrator makes them, customers book with them. */
public class PromoCodes {

    private final Cinema cinema;
    private final TestTokens tokens;

    PromoCodes(Cinema cinema, TestTokens tokens) {
        this.cinema = cinema;
        this.tokens = tokens;
    }

    /** A code of its own name, good for what the terms say. */
    public String aCode(Map<String, Object> terms) {
        String code = "CODE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, Object> whole = new HashMap<>(terms);
        whole.put("code", code);
        Cinema.created(asAdmin(HttpMethod.POST, "/api/admin/promo-codes", whole));
        return code;
    }

    public Answer asAdmin(HttpMethod method, String path, @Nullable Object body) {
        return cinema.send(method, path, tokens.admin(UUID.randomUUID()), body, Map.of());
    }

    public Answer book(UUID customer, UUID hold, String code) {
        return cinema.post("/api/bookings", customer, Map.of("holdId", hold, "promoCode", code));
    }

    public long used(String code) {
        return cinema.count("select used from promo_code where code = ?", code);
    }
}
