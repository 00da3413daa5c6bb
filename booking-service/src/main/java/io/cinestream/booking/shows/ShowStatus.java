package io.cinestream.booking.shows;

/** Whether seats of a show are sold; CLOSING lasts until catalog deletes the show or reopens it. */
public enum ShowStatus {
    OPEN,
    CLOSING,
    CANCELLED,
    DELETED
}
