package io.cinestream.testsupport.planted.first;

/** Public because the other module uses it. */
public class First {}
