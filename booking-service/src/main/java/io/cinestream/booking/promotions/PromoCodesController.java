package io.cinestream.booking.promotions;

import io.cinestream.starter.http.Listing;
import io.cinestream.starter.http.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/promo-codes")
class PromoCodesController {

    private final KeepPromoCodes keeping;

    PromoCodesController(KeepPromoCodes keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(summary = "Promo codes, the newest first")
    Listing<PromoCode> page(@Valid @ParameterObject Paging paging) {
        return keeping.page(paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One promo code and how often it is used")
    PromoCode find(@PathVariable UUID id) {
        return keeping.one(id);
    }

    @PostMapping
    @Operation(
            summary = "Add a promo code",
            description = "It takes off a percentage or an amount; upper and lower case are the same.")
    @ApiResponse(responseCode = "201", description = "The code")
    @ApiResponse(responseCode = "409", description = "`promo-code-taken`")
    @ResponseStatus(HttpStatus.CREATED)
    PromoCode add(@RequestBody @Valid PromoTerms terms) {
        return keeping.add(terms);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a promo code",
            description = "The whole of it, for bookings from now on; what was sold with it keeps its price.")
    @ApiResponse(responseCode = "200", description = "The code as it is now")
    @ApiResponse(responseCode = "409", description = "`promo-code-taken` or `promo-code-used-more`")
    PromoCode change(@PathVariable UUID id, @RequestBody @Valid PromoTerms terms) {
        return keeping.change(id, terms);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Withdraw a promo code",
            description = "Nobody can use it any more; what was sold with it keeps its price.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        keeping.withdraw(id);
    }
}
