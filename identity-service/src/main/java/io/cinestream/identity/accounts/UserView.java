package io.cinestream.identity.accounts;

import java.util.UUID;

/** An account as an answer shows it, in the words of the client that asked. */
public sealed interface UserView permits User, ClassicUser {

    UUID id();

    /** @param classic whether the client is one that says {@code full_name} */
    UserView as(boolean classic);
}
