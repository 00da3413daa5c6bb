package io.cinestream.starter.problems;

/** What is wrong with one field, in words that say how to mend it. */
record FieldProblem(String field, String message) {}
