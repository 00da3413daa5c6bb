package io.cinestream.gateway;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address stands for: an IPv6 subscriber has a whole /64, of which each address would else count anew. */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
                    : address;
        } catch (IllegalArgumentException none) {
            return address;
        }
    }
}
