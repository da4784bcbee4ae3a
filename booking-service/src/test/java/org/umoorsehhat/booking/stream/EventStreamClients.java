package org.umoorsehhat.booking.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.umoorsehhat.booking.fixture.Api;

/**
 * Thousands who listen to the live stream, on one thread and in next to no memory: of each it is
 * only counted how many lines begin with {@code event:}.
 */
final class EventStreamClients implements AutoCloseable {

    private static final byte[] EVENT = "event:".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final int port;
    private final Queue<SocketChannel> coming = new ConcurrentLinkedQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final int[] heard;
    private final AtomicInteger[] heardAtLeast;
    private final Thread reader;
    private int opened;

    /**
     * @param events the most that are counted for each
     */
    EventStreamClients(int port, int listeners, int events) throws IOException {
        this.port = port;
        this.selector = Selector.open();
        this.heard = new int[listeners];
        this.heardAtLeast = new AtomicInteger[events + 1];
        for (int n = 0; n <= events; n++) {
            heardAtLeast[n] = new AtomicInteger();
        }
        this.reader = Thread.ofPlatform().name("listeners").start(this::read);
    }

    /** One connection: where the line is that it reads, and how it began. */
    private static final class Connection {
        final int number;
        boolean hasBegun;

        /** Letters of {@code event:} seen in this line; negative when it is another line. */
        int matched;

        Connection(int number) {
            this.number = number;
        }
    }

    /** Asks for the stream, without waiting for its beginning. */
    void open(String token) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        channel.write(ByteBuffer.wrap(request(token)));
        channel.configureBlocking(false);
        opened++;
        coming.add(channel);
        selector.wakeup();
    }

    static byte[] request(String token) {
        return "GET %s/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(Api.APPOINTMENTS, token)
                .getBytes(StandardCharsets.US_ASCII);
    }

    int opened() {
        return opened;
    }

    /** To whom the stream has begun, with status 200. */
    int begun() {
        return begun.get();
    }

    /** Whose connection has ended. */
    int ended() {
        return ended.get();
    }

    /** How many have heard so many events, or more. */
    int heard(int events) {
        return heardAtLeast[events].get();
    }

    private void read() {
        var buffer = ByteBuffer.allocateDirect(64 << 10);
        int number = 0;
        try {
            while (selector.isOpen()) {
                selector.select(key -> take(key, buffer));
                for (var channel = coming.poll(); channel != null; channel = coming.poll()) {
                    channel.register(selector, SelectionKey.OP_READ, new Connection(number++));
                }
            }
        } catch (ClosedSelectorException e) {
            // Between the question whether it is open and the wait.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(SelectionKey key, ByteBuffer buffer) {
        var connection = (Connection) key.attachment();
        buffer.clear();
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("it has ended");
            }
        } catch (IOException e) {
            key.cancel();
            ended.incrementAndGet();
            return;
        }
        buffer.flip();
        if (!connection.hasBegun) {
            String start = StandardCharsets.US_ASCII.decode(buffer.duplicate()).toString();
            if (!start.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(start);
            }
            connection.hasBegun = true;
            begun.incrementAndGet();
        }
        while (buffer.hasRemaining()) {
            take(connection, buffer.get());
        }
    }

    private void take(Connection connection, byte letter) {
        if (letter == '\n') {
            connection.matched = 0;
        } else if (connection.matched >= 0) {
            connection.matched = letter == EVENT[connection.matched] ? connection.matched + 1 : -1;
            if (connection.matched == EVENT.length) {
                connection.matched = -1;
                int count = ++heard[connection.number];
                if (count < heardAtLeast.length) {
                    heardAtLeast[count].incrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        var keys = selector.keys().toArray(SelectionKey[]::new);
        selector.close();
        for (var key : keys) {
            key.channel().close();
        }
    }
}
