package io.cinestream.system;

/** Hears each step of a journey with its outcome. */
@FunctionalInterface
interface Narrator {

    void tell(String step, String outcome);
}
