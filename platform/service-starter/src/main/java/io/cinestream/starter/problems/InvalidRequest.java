package io.cinestream.starter.problems;

import java.util.List;

/** A request whose fields cannot be accepted, with one message per field. */
public class InvalidRequest extends Refusal {

    public InvalidRequest(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    InvalidRequest(List<FieldProblem> errors) {
        super(Kind.INVALID, "invalid-request", summary(errors));
        with("errors", errors);
    }

    private static String summary(List<FieldProblem> errors) {
        return errors.size() == 1
                ? errors.getFirst().field() + ": " + errors.getFirst().message()
                : errors.size() + " fields are not valid; see errors.";
    }
}
