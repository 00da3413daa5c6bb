package io.cinestream.booking.admissions;

/**
 * How full a show is.
 *
 * @param sold seats that are sold now
 * @param admitted people let in
 */
record Attendance(long sold, long admitted) {}
