package io.cinestream.starter.problems;

/** No token, or one that is expired, forged or meant for somebody else; which of these is not told. */
public class Unauthenticated extends Refusal {

    public Unauthenticated() {
        super(
                Kind.UNAUTHENTICATED,
                "unauthenticated",
                "A valid access token is needed; log in and send it as a bearer token.");
    }
}
