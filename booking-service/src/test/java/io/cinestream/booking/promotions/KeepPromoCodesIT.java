package io.cinestream.booking.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.PromoCodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class KeepPromoCodesIT {

    private static final String CODES = "/api/admin/promo-codes";

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private PromoCodes promoCodes;

    @Test
    void isKeptByAdministrators() {
        String code = promoCodes.aCode(Map.of("percent", 10, "maxUses", 5));
        var twice = Map.of("code", code.toLowerCase(Locale.ROOT), "percent", 20);
        assertThat(promoCodes.asAdmin(HttpMethod.POST, CODES, twice).code()).isEqualTo("promo-code-taken");
        UUID show = cinema.aShow();
        Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A1"), code));
        Cinema.created(promoCodes.book(ben, cinema.aHold(ben, show, "A2"), code));
        String path = CODES + "/" + id(code);
        var lowered = promoCodes.asAdmin(HttpMethod.PUT, path, Map.of("code", code, "percent", 10, "maxUses", 1));
        assertThat(lowered.code()).isEqualTo("promo-code-used-more");
        var changed = promoCodes.asAdmin(HttpMethod.PUT, path, Map.of("code", code, "amount", inr(500), "maxUses", 2));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("used").asInt()).isEqualTo(2);
        assertThat(changed.body().has("percent")).isFalse();
        assertThat(promoCodes.asAdmin(HttpMethod.GET, path, null).body()).isEqualTo(changed.body());
        assertThat(promoCodes
                        .asAdmin(HttpMethod.GET, CODES + "?size=100", null)
                        .body()
                        .path("items"))
                .contains(changed.body());
        assertThat(promoCodes.asAdmin(HttpMethod.DELETE, path, null).status()).isEqualTo(204);
        assertThat(promoCodes.asAdmin(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(promoCodes.book(asha, cinema.aHold(asha, show, "A3"), code).code())
                .isEqualTo("promo-code-unknown");
        assertThat(promoCodes.asAdmin(HttpMethod.POST, CODES, twice).status()).isEqualTo(201);
    }

    @Test
    void refusesTermsThatDoNotFitTogether() {
        List<Map<String, Object>> senseless = List.of(
                Map.of("code", "HALF"),
                Map.of("code", "BOTH", "percent", 10, "amount", inr(100)),
                Map.of("code", "CAPPED", "amount", inr(100), "atMost", inr(50)),
                Map.of("code", "MIXED", "amount", inr(100), "minimum", Map.of("amount", 1, "currency", "EUR")),
                Map.of("code", "NOTHING", "amount", inr(0)),
                Map.of("code", "MOST", "percent", 101),
                Map.of("code", "A B", "percent", 10),
                Map.of(
                        "code",
                        "BACKWARDS",
                        "percent",
                        10,
                        "validFrom",
                        "2026-11-20T00:00:00Z",
                        "validUntil",
                        "2026-11-20T00:00:00Z"));
        assertThat(senseless)
                .allSatisfy(terms -> assertThat(promoCodes
                                .asAdmin(HttpMethod.POST, CODES, terms)
                                .status())
                        .isEqualTo(400));
    }

    private UUID id(String code) {
        return cinema.jdbc
                .sql("select id from promo_code where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    private static Map<String, Object> inr(long amount) {
        return Map.of("amount", amount, "currency", "INR");
    }
}
