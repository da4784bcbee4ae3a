package org.umoorsehhat.testsupport.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.FutureTask;

/** Sends requests that no HTTP client would, and reads the status that comes back. */
final class RawHttp {

    private static final int STATUS_LINE = "HTTP/1.1 200".length();
    private static final int STATUS = "HTTP/1.1 ".length();

    private final int port;
    private final Duration patience;

    RawHttp(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /**
     * The status of the answer, which may come before all of the request has been sent.
     *
     * @throws IOException when the connection ends, or nothing comes in time
     */
    int status(String head, byte[] body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) patience.toMillis());
            var writing =
                    new FutureTask<>(() -> {
                        OutputStream out = socket.getOutputStream();
                        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                        out.write(body);
                        out.flush();
                        return null;
                    });
            Thread.ofVirtual().start(writing);
            return status(socket.getInputStream());
        }
    }

    private static int status(InputStream in) throws IOException {
        byte[] line = in.readNBytes(STATUS_LINE);
        if (line.length < STATUS_LINE) {
            throw new IOException("the connection ended without an answer");
        }
        return Integer.parseInt(
                new String(line, STATUS, STATUS_LINE - STATUS, StandardCharsets.ISO_8859_1));
    }
}
