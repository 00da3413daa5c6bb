package io.cinestream.identity.owners;

import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.Accounts;
import io.cinestream.starter.access.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The account is locked against change until the application is there: nobody applies who is being forgotten. */
@Component
class ApplyAsOwner {

    private final Accounts accounts;
    private final OwnerApplications applications;

    ApplyAsOwner(Accounts accounts, OwnerApplications applications) {
        this.accounts = accounts;
        this.applications = applications;
    }

    @Transactional
    OwnerApplication apply(UUID userId, ApplicationRequest request) {
        Account account = accounts.findSettled(userId).orElseThrow(NotACustomer::new);
        if (account.role() != Role.CUSTOMER) {
            throw new NotACustomer();
        }
        return applications.open(userId, request);
    }
}
