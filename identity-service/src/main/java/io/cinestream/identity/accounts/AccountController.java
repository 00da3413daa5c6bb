package io.cinestream.identity.accounts;

import io.cinestream.starter.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "accounts")
class AccountController {

    private final Accounts accounts;
    private final VerifiedAddresses addresses;

    AccountController(Accounts accounts, VerifiedAddresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @GetMapping("/api/auth/me")
    @Operation(summary = "Who the token belongs to")
    Me me(Caller caller) {
        Account account = accounts.find(caller.userId()).orElseThrow(AccountGone::new);
        return new Me(account.user(), addresses.has(account.id()));
    }
}
