package io.cinestream.booking;

/** Stands for a class of a service, so that a planted one can depend on it. */
public class ForeignSeat {}
