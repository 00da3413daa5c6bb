package io.cinestream.identity.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.User;
import io.cinestream.identity.credentials.Tokens;

/**
 * An OAuth token answer, and whose it is.
 *
 * @param expiresIn seconds until the access token ends; then refresh
 */
record Session(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("user") User user) {

    static Session of(Tokens tokens, Account account) {
        return new Session(tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.expiresIn(), account.user());
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Session[user=" + user.id() + "]";
    }
}
