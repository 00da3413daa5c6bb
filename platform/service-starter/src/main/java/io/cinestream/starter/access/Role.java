package io.cinestream.starter.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The three roles; an account has exactly one. */
public enum Role {
    ADMIN,
    OWNER,
    CUSTOMER;

    private final String claim = name().toLowerCase(Locale.ROOT);

    /** The strongest known role among a token's; unknown names are ignored. */
    static Optional<Role> strongest(Collection<String> names) {
        return Arrays.stream(values())
                .filter(role -> names.contains(role.claim()))
                .findFirst();
    }

    /** The name on the wire: in tokens, events and answers. */
    @JsonValue
    public String claim() {
        return claim;
    }
}
