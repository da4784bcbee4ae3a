package org.umoorsehhat.notification.channel.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A mail server that treats each message of a connection as a test says. */
final class MoodyMailServer implements AutoCloseable {

    /** What it does when a message begins. */
    enum Mood {
        TAKES,
        /** Closes the connection without a word. */
        CLOSES,
        /** Says that it is closing, and does. */
        TAKES_LEAVE,
        /** Takes the whole message and never answers. */
        HANGS
    }

    private final ServerSocket listener;
    private final IntFunction<Mood> moods;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /**
     * @param moods by the number of messages that this connection has brought
     */
    MoodyMailServer(IntFunction<Mood> moods) {
        this.moods = moods;
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

    /** How many were made. */
    int connections() {
        return connections.get();
    }

    /** How many messages came whole. */
    int messages() {
        return messages.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
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
                                        client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 ready");
            int taken = 0;
            Mood mood = Mood.TAKES;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("MAIL")) {
                    mood = moods.apply(taken);
                }
                if (mood == Mood.TAKES_LEAVE) {
                    say(client, "421 good night");
                }
                if (mood == Mood.CLOSES || mood == Mood.TAKES_LEAVE) {
                    return;
                }
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    take(in);
                    taken++;
                    if (mood == Mood.HANGS) {
                        end.await();
                    }
                }
                say(client, "250 ok");
            }
        } catch (IOException e) {
            // The client has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(BufferedReader in) throws IOException {
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut");
            }
        }
        messages.incrementAndGet();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        listener.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
