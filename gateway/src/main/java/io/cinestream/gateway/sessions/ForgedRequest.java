package io.cinestream.gateway.sessions;

import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;

/** A write with a session's cookie that does not prove to come from one of our pages. */
class ForgedRequest extends Refusal {

    ForgedRequest() {
        super(
                Kind.FORBIDDEN,
                "csrf",
                "A write with the session's cookie repeats the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
    }
}
