package io.cinestream.payment.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's API. Writes need the merchant's key; the books are open, so that a checker can compare them with ours. */
@Hidden
@SandboxOnly
@RestController
@RequestMapping("/sandbox/api")
class MerchantApi {
    private static final String KEY = "Sandbox-Key";
    private static final String ONCE = "Idempotency-Key";

    record Amount(@Positive long amountMinor) {}

    record Opened(String id) {}

    record Ledger(List<Entry> items) {}

    private final Books books;
    private final Merchant merchant;
    private final SandboxSettings settings;

    MerchantApi(Books books, Merchant merchant, SandboxSettings settings) {
        this.books = books;
        this.merchant = merchant;
        this.settings = settings;
    }

    @PostMapping("/sessions")
    Opened open(
            @RequestHeader(KEY) String secret,
            @RequestHeader(ONCE) String once,
            @Valid @RequestBody NewSession wanted) {
        check(secret);
        return new Opened(books.open(once, wanted));
    }

    @PostMapping("/sessions/{id}/captures")
    Map<String, String> capture(
            @RequestHeader(KEY) String secret,
            @RequestHeader(ONCE) String once,
            @PathVariable String id,
            @Valid @RequestBody Amount amount) {
        check(secret);
        merchant.capture(id, once, amount.amountMinor());
        return Map.of();
    }

    @PostMapping("/sessions/{id}/voids")
    Map<String, String> release(
            @RequestHeader(KEY) String secret,
            @RequestHeader(ONCE) String once,
            @PathVariable String id,
            @Valid @RequestBody Amount amount) {
        check(secret);
        merchant.release(id, once);
        return Map.of();
    }

    @PostMapping("/sessions/{id}/refunds")
    Map<String, String> refund(
            @RequestHeader(KEY) String secret,
            @RequestHeader(ONCE) String once,
            @PathVariable String id,
            @Valid @RequestBody Amount amount) {
        check(secret);
        merchant.refund(id, once, amount.amountMinor());
        return Map.of();
    }

    @PostMapping("/sessions/{id}/abandonment")
    Map<String, String> abandon(@RequestHeader(KEY) String secret, @PathVariable String id) {
        check(secret);
        merchant.abandon(id);
        return Map.of();
    }

    /** Every authorisation, capture, void and refund in the order they were booked. */
    @GetMapping("/entries")
    Ledger entries(@RequestParam Optional<String> reference) {
        return new Ledger(books.entries(reference));
    }

    private void check(String secret) {
        if (!MessageDigest.isEqual(secret.getBytes(UTF_8), settings.secret().getBytes(UTF_8))) {
            throw new UnknownMerchant();
        }
    }
}
