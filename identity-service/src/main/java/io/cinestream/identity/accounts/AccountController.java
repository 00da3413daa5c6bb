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

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/auth/me")
    @Operation(summary = "Who the token belongs to")
    User me(Caller caller) {
        return accounts.find(caller.userId()).orElseThrow(AccountGone::new).user();
    }
}
