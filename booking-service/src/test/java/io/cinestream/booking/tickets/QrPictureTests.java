package io.cinestream.booking.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrPictureTests {

    @Test
    void isReadByAScanner() {
        String code = "x0_-".repeat(35);

        assertThat(QrCodes.in(QrPicture.png(code))).isEqualTo(code);
    }
}
