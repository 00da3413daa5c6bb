package io.cinestream.testsupport.planted.second;

/** Nobody outside needs it. */
public class PublicForNobody {}
