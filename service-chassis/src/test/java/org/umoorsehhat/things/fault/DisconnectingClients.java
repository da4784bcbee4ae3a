package org.umoorsehhat.things.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.things.Api;

/** Callers on raw sockets that send a request, or a part of it, and hang up at any moment. */
final class DisconnectingClients {

    private static final long SHORTEST_WAIT_NANOS = 300_000;

    private final int port;
    private final long thing;
    private final String token = Tokens.admin();
    private final AtomicInteger answered = new AtomicInteger();

    /**
     * @param thing one that exists, which many of them change
     */
    DisconnectingClients(int port, long thing) {
        this.port = port;
        this.thing = thing;
    }

    /** {@code count} of them, some at a time. */
    void hangUp(int count, int atOnce, long seed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all =
                    IntStream.range(0, count)
                            .<Future<?>>mapToObj(client ->
                                    threads.submit(() -> {
                                        hangUp(new Random(seed * 1_000_000 + client));
                                        return null;
                                    }))
                            .toList();
            for (var client : all) {
                client.get();
            }
        }
    }

    /** How many had a first byte of an answer before they hung up. */
    int answered() {
        return answered.get();
    }

    private void hangUp(Random random) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (random.nextBoolean()) {
                // A reset instead of a polite end.
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            byte[] request = request(random).getBytes(StandardCharsets.UTF_8);
            int length = random.nextInt(10) == 0 ? random.nextInt(request.length) : request.length;
            socket.getOutputStream().write(request, 0, length);
            socket.getOutputStream().flush();
            // 0.3 to 300 ms: at any step, on a fast machine and on a slow one.
            LockSupport.parkNanos(
                    (long) (SHORTEST_WAIT_NANOS * Math.pow(1000, random.nextDouble())));
            if (socket.getInputStream().available() > 0) {
                answered.incrementAndGet();
            }
        }
    }

    private String request(Random random) {
        String body = "{\"name\": \"rude " + random.nextInt() + "\"}";
        return switch (random.nextInt(5)) {
            case 0 -> write("POST", Api.THINGS, body, "");
            case 1 ->
                    write(
                            "POST",
                            Api.THINGS,
                            body,
                            "Idempotency-Key: rude-" + random.nextLong() + "\r\n");
            case 2 -> write("PUT", Api.THINGS + "/" + thing, body, "");
            case 3 -> read(Api.THINGS + "?page_size=200");
            default -> read(Api.THINGS + "/" + thing);
        };
    }

    private String read(String path) {
        return "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n";
    }

    private String write(String method, String path, String body, String header) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\n"
                + header
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }
}
