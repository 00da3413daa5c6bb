package io.cinestream.starter.problems;

/** The caller is known and its role may not do this. What is not the caller's own is not found instead. */
public class Forbidden extends Refusal {

    public Forbidden() {
        super(Kind.FORBIDDEN, "forbidden", "Your role does not allow this.");
    }
}
