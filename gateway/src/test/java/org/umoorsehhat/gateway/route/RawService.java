package org.umoorsehhat.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that writes its answers byte by byte, and hangs up after each. */
final class RawService implements AutoCloseable {

    /** Writes one answer. */
    interface Answer {
        void write(OutputStream out) throws Exception;
    }

    private final ServerSocket socket;

    RawService(Answer answer) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read(new byte[8192]);
                answer.write(connection.getOutputStream());
            } catch (Exception e) {
                // The test is over, or the gateway hung up.
            }
        }
    }

    /** The head of a chunked answer. */
    static byte[] head(String contentType) {
        return ascii(
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(contentType));
    }

    static byte[] chunk(String text) {
        return ascii("%x\r\n%s\r\n".formatted(text.length(), text));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
