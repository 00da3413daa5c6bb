package io.cinestream.identity.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** Unknown address, wrong password, locked or disabled account: the answer does not tell which. */
class LoginFailed extends Refusal {

    LoginFailed() {
        super(
                Kind.UNAUTHENTICATED,
                "login-failed",
                "E-mail address and password do not match, or too many attempts have failed: check them, or try again later.");
    }
}
