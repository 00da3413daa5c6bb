package io.cinestream.payment.sandbox;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's hosted page and, for tests, the same decisions as JSON. Who knows a session's id is its customer. */
@Hidden
@SandboxOnly
@RestController
@RequestMapping("/sandbox")
class CheckoutController {
    /** No script, no frame, nothing from elsewhere. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    record Outcome(String id, SandboxSession.State state) {
        static Outcome of(SandboxSession session) {
            return new Outcome(session.id(), session.state());
        }
    }

    private final Books books;
    private final Customers customers;
    private final CheckoutPage page;

    CheckoutController(Books books, Customers customers, CheckoutPage page) {
        this.books = books;
        this.customers = customers;
        this.page = page;
    }

    @GetMapping("/checkout/{id}")
    ResponseEntity<String> page(@PathVariable String id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.of(books.find(id)));
    }

    @GetMapping("/checkout.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(page.style());
    }

    @PostMapping(path = "/sessions/{id}/approve", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> approveByForm(@PathVariable String id, @Valid @ModelAttribute Decision decision) {
        customers.approve(id, decision);
        return back(id);
    }

    @PostMapping(path = "/sessions/{id}/decline", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> declineByForm(@PathVariable String id) {
        customers.decline(id, Decision.PLAIN);
        return back(id);
    }

    @PostMapping("/sessions/{id}/approve")
    Outcome approve(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Decision decision) {
        return Outcome.of(customers.approve(id, decision == null ? Decision.PLAIN : decision));
    }

    @PostMapping("/sessions/{id}/decline")
    Outcome decline(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Decision decision) {
        return Outcome.of(customers.decline(id, decision == null ? Decision.PLAIN : decision));
    }

    private static ResponseEntity<Void> back(String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sandbox/checkout/" + id))
                .build();
    }
}
