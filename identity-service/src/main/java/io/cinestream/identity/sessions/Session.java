package io.cinestream.identity.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cinestream.identity.accounts.Account;
import io.cinestream.identity.accounts.User;
import io.cinestream.identity.accounts.UserView;
import io.cinestream.identity.credentials.Tokens;
import io.swagger.v3.oas.annotations.media.Schema;

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

        @JsonProperty("user") @Schema(implementation = User.class)
        UserView user) {

    static Session of(Tokens tokens, Account account) {
        return new Session(tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.expiresIn(), account.user());
    }

    /** With the account in the words of a classic client. */
    Session classic() {
        return new Session(accessToken, refreshToken, tokenType, expiresIn, user.as(true));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Session[user=" + user.id() + "]";
    }
}
