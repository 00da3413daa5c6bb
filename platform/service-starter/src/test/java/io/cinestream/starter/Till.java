package io.cinestream.starter;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.cinestream.starter.access.AccessRules;
import io.cinestream.starter.access.Caller;
import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service for tests: sells things, refuses some, fails at others. */
@SpringBootApplication
class Till {

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers(HttpMethod.GET, "/open", "/things/**", "/fault", "/who")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/sales")
                .authenticated()
                .requestMatchers("/office")
                .hasRole("ADMIN");
    }

    record Sale(
            @NotBlank @Size(max = 20) String what,
            @Min(1) int count,
            @Nullable Instant at,
            @Nullable Colour colour) {
        @JsonCreator
        Sale {}
    }

    enum Colour {
        RED,
        BLUE
    }

    static class SoldOut extends Refusal {
        SoldOut(String what) {
            super(Kind.CONFLICT, "sold-out", what + " is sold out; choose another.");
            with("what", what);
        }
    }

    @RestController
    static class Counter {

        final AtomicInteger sales = new AtomicInteger();
        volatile CountDownLatch hold = new CountDownLatch(0);

        @GetMapping("/open")
        Listing<String> open(@Valid Paging paging) {
            return paging.listing(List.of("a"), 1);
        }

        @GetMapping("/who")
        String who(@Nullable Caller caller) {
            return caller == null ? "nobody" : caller.role() + " " + caller.userId();
        }

        @GetMapping("/things/{id}")
        UUID thing(@PathVariable UUID id, @RequestParam(required = false) @Min(3) Integer n) {
            return id;
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/office")
        String office() {
            return "welcome";
        }

        @GetMapping("/unnamed")
        String unnamed() {
            return "never reached";
        }

        @PostMapping("/sales")
        @ResponseStatus(HttpStatus.CREATED)
        Sale sell(@Valid @RequestBody Sale sale, Caller caller, HttpServletResponse response)
                throws InterruptedException {
            hold.await();
            sales.incrementAndGet();
            if (sale.what().equals("gone")) {
                throw new SoldOut(sale.what());
            }
            if (sale.what().equals("broken")) {
                throw new IllegalStateException("planned");
            }
            if (sale.what().equals("secret")) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            return sale;
        }
    }
}
