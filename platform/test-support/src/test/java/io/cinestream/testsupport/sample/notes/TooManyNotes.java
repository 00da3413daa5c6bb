package io.cinestream.testsupport.sample.notes;

/** A refusal that the other module catches and does nothing else with. */
public class TooManyNotes extends IllegalStateException {}
