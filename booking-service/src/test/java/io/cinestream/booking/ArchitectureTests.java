package io.cinestream.booking;

import io.cinestream.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRules() {
        ArchitectureRules.check(BookingApplication.class);
    }
}
