package io.cinestream.testsupport.sample.notes;

import java.util.UUID;

/** Which note. */
public record NoteId(UUID value) {}
