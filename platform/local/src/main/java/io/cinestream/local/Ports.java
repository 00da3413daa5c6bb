package io.cinestream.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {

    private static final int CONNECT_MILLIS = 300;
    private static final int LOWEST = 15_000;
    private static final int FIRST_OUTGOING = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that is free now; for tests. It lies below those that systems give to outgoing connections, so that none of
     * these takes it before the part that it is meant for comes to listen; and it is given once, whether it is used yet or not.
     */
    public static int free() {
        int port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OUTGOING);
        while (!GIVEN.add(port) || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_OUTGOING);
        }
        return port;
    }

    /** Whether nobody listens there, on all addresses or on the loopback one only. */
    public static boolean isFree(int port) {
        return !answers(port) && bindable(new InetSocketAddress(port)) && bindable(loopback(port));
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(loopback(port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses, in one sentence naming the port and the part that wants it. */
    public static void requireFree(int port, String part) {
        if (!isFree(port)) {
            throw new StartFailed("Port " + port + ", which " + part + " needs, is taken by another program.");
        }
    }

    private static boolean bindable(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
