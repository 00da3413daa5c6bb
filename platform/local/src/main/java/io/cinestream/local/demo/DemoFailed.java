package io.cinestream.local.demo;

/** The platform refused a part of the demo data; the sentence says which and with what. */
public final class DemoFailed extends RuntimeException {

    DemoFailed(String sentence) {
        super(sentence);
    }

    DemoFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
