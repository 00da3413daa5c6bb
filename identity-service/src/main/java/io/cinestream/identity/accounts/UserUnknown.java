package io.cinestream.identity.accounts;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.util.UUID;

/** No account has that user id, or no longer. */
public class UserUnknown extends Refusal {

    public UserUnknown(UUID userId) {
        super(Kind.NOT_FOUND, "user-unknown", "There is no user " + userId + ".");
    }
}
