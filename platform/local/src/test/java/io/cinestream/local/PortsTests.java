package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void refusesATakenPortInOneSentenceThatNamesItAndThePart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(taken.getLocalPort(), "booking"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("Port " + taken.getLocalPort() + ", which booking needs, is taken by another program.");
        }
    }

    @Test
    void noticesAPortThatIsTakenOnAllAddresses() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void findsAFreePort() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
    }
}
