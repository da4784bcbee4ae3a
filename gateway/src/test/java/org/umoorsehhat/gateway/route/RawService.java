package org.umoorsehhat.gateway.route;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that writes its answers byte by byte, and hangs up after each. */
public final class RawService implements AutoCloseable {

    /** Writes one answer. */
    public interface Answer {
        void write(OutputStream out) throws Exception;
    }

    private final ServerSocket socket;

    public RawService(Answer answer) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection, answer));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private static void serve(Socket connection, Answer answer) {
        try (connection) {
            connection.getInputStream().read(new byte[8192]);
            answer.write(connection.getOutputStream());
        } catch (Exception e) {
            // The gateway hung up.
        }
    }

    /** The head of a chunked answer. */
    public static byte[] head(String contentType) {
        return ascii(
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(contentType));
    }

    public static byte[] chunk(String text) {
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
