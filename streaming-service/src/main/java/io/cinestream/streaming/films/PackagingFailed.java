package io.cinestream.streaming.films;

/** ffmpeg could not be run, took too long or said no. */
class PackagingFailed extends Exception {

    PackagingFailed(String what) {
        super(what);
    }

    PackagingFailed(String what, Exception cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
