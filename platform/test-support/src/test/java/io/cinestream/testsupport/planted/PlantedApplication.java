package io.cinestream.testsupport.planted;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The root of everything that the rules must not let pass; it is never started. */
@SpringBootApplication
public class PlantedApplication {}
