package io.cinestream.identity.mydata;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.AccountChanges;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another name or language, told to the others; tokens carry the new name from the next refresh on. */
@Component
class DescribeMyself {

    private final AccountChanges changes;

    DescribeMyself(AccountChanges changes) {
        this.changes = changes;
    }

    @Transactional
    Account as(UUID userId, ProfileRequest profile) {
        return changes.describe(userId, profile.fullName().strip(), profile.locale());
    }
}
