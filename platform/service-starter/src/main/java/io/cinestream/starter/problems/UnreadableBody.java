package io.cinestream.starter.problems;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the JSON reader found wrong into a field and a sentence, without naming a Java type. */
final class UnreadableBody {

    private UnreadableBody() {}

    static InvalidRequest explain(HttpMessageNotReadableException unreadable) {
        return new InvalidRequest(List.of(
                switch (unreadable.getCause()) {
                    case UnrecognizedPropertyException unknown ->
                        new FieldProblem(path(unknown), "is not a known field; known are " + known(unknown));
                    case InvalidFormatException wrong ->
                        new FieldProblem(path(wrong), "is not a valid " + expected(wrong.getTargetType()));
                    case MismatchedInputException wrong ->
                        new FieldProblem(path(wrong), "must be a " + expected(wrong.getTargetType()));
                    case StreamReadException malformed ->
                        new FieldProblem(
                                "body",
                                "is not valid JSON near line %d, column %d"
                                        .formatted(
                                                malformed.getLocation().getLineNr(),
                                                malformed.getLocation().getColumnNr()));
                    case JacksonException wrong -> new FieldProblem(path(wrong), "is not valid");
                    case null, default -> new FieldProblem("body", "is missing or cannot be read");
                }));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        return names == null
                ? "none"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JacksonException wrong) {
        String path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(@org.jspecify.annotations.Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        if (type.isEnum()) {
            return "value; allowed are " + List.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Instant" -> "UTC instant such as 2026-11-20T18:30:00Z";
            case "LocalDate" -> "date such as 2026-11-20";
            case "UUID" -> "UUID";
            case "String" -> "text";
            case "List", "Set", "ArrayList" -> "list";
            default -> "object";
        };
    }
}
