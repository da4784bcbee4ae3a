package org.umoorsehhat.gateway.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that sends what it likes, when it likes, from an address of its own. */
final class RawClient implements AutoCloseable {

    private final Socket socket = new Socket();

    /**
     * @param from a loopback address
     */
    RawClient(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether the server still takes it. */
    boolean trySend(String text) {
        try {
            send(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * All that comes until the server closes the connection, which it has to within {@code time}.
     */
    String readToTheEnd(Duration time) throws IOException {
        var all = new StringBuilder();
        long end = System.nanoTime() + time.toNanos();
        byte[] some = new byte[8192];
        while (true) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException("still open; so far: " + all);
            }
            socket.setSoTimeout((int) left);
            int read;
            try {
                read = socket.getInputStream().read(some);
            } catch (SocketTimeoutException e) {
                throw new SocketTimeoutException("still open; so far: " + all);
            } catch (IOException reset) {
                return all.toString();
            }
            if (read < 0) {
                return all.toString();
            }
            all.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
        }
    }

    /** One answer in chunks. */
    String readAnswer(Duration time) throws IOException {
        var all = new StringBuilder();
        socket.setSoTimeout((int) time.toMillis());
        while (all.indexOf("\r\n0\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("closed after: " + all);
            }
            all.append((char) next);
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
