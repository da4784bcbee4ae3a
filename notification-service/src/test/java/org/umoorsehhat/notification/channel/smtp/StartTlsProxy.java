package org.umoorsehhat.notification.channel.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server that cannot do STARTTLS: offers it, encrypts, and lets nothing but
 * EHLO through before.
 */
final class StartTlsProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int server;
    private final SSLContext tls;
    private final boolean isOffered;
    private final List<String> readable = new CopyOnWriteArrayList<>();

    /**
     * @param isOffered false: as if somebody on the way had cut the offer out
     */
    StartTlsProxy(int server, SSLContext tls, boolean isOffered) {
        this.server = server;
        this.tls = tls;
        this.isOffered = isOffered;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The first words of what could be read on the way. */
    List<String> readable() {
        return readable;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server)) {
            InputStream answers = upstream.getInputStream();
            say(client, line(answers));
            for (String said = line(client.getInputStream());
                    !said.isEmpty();
                    said = line(client.getInputStream())) {
                String word = said.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                readable.add(word);
                switch (word) {
                    case "EHLO" -> {
                        say(upstream, said);
                        String answer = line(answers);
                        say(client, answer);
                        if (isOffered) {
                            say(client, "250-STARTTLS");
                        }
                        while (answer.startsWith("250-")) {
                            answer = line(answers);
                            say(client, answer);
                        }
                    }
                    case "STARTTLS" -> {
                        say(client, "220 go on");
                        encrypted(client, upstream);
                        return;
                    }
                    default -> say(client, "530 5.7.0 Must issue a STARTTLS command first");
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone.
        }
    }

    private void encrypted(Socket client, Socket upstream)
            throws IOException, InterruptedException {
        try (var secret =
                (SSLSocket)
                        tls.getSocketFactory()
                                .createSocket(client, "localhost", client.getPort(), true)) {
            secret.setUseClientMode(false);
            secret.startHandshake();
            var back = Thread.ofVirtual().start(() -> copy(upstream, secret));
            copy(secret, upstream);
            back.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them hung up.
        }
    }

    /** Byte by byte, so that nothing of the encrypted part is read too early. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
