package io.cinestream.streaming;

import io.cinestream.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check(StreamingApplication.class);
    }
}
