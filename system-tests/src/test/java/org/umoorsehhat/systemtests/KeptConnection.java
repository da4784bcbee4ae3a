package org.umoorsehhat.systemtests;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A connection that a client keeps, to ask again. */
final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;

    private final Socket socket;
    private final BufferedReader answers;

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        answers =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /**
     * Asks for anything; whether the answer says that it is the last on this connection.
     *
     * @throws IOException if there is no answer
     */
    boolean isToldThatItEnds() throws IOException {
        socket.getOutputStream()
                .write(
                        "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
        return head().stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch("connection: close"::equals);
    }

    private List<String> head() throws IOException {
        var lines = new ArrayList<String>();
        for (String line = answers.readLine(); ; line = answers.readLine()) {
            if (line == null) {
                throw new EOFException("closed without a word");
            }
            if (line.isEmpty()) {
                return lines;
            }
            lines.add(line);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
