package org.umoorsehhat.notification.drain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks as much SMTP as is needed to be given a message, and remembers how often it got which. */
final class CountingMailServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Map<String, Integer> received = new ConcurrentHashMap<>();

    private final AtomicInteger connections = new AtomicInteger();

    CountingMailServer() {
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How often each {@code Message-ID} was taken. */
    Map<String, Integer> received() {
        return received;
    }

    /** How many have been made. */
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.UTF_8));
                var out = client.getOutputStream()) {
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    take(in);
                }
                say(out, "250 ok");
                if (line.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client was killed.
        }
    }

    /** A message counts when its end was read. */
    private void take(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring("message-id:".length()).strip();
            }
        }
        received.merge(id, 1, Integer::sum);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
