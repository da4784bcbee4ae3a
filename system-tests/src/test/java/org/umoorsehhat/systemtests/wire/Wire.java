package org.umoorsehhat.systemtests.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A connection to the platform that sends exactly the bytes it is told to, as no client library
 * would. Its own address can be chosen: those who do harm are not where the others are.
 */
public final class Wire implements AutoCloseable {

    private static final int CONNECT_MS = 5_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * @param from an address of this machine, such as {@code 127.0.1.7}
     */
    public static Wire open(URI to, String from) throws IOException {
        var socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setTcpNoDelay(true);
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), to.getPort()),
                    CONNECT_MS);
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    public void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * The next answer.
     *
     * @param method of the request: the answer to {@code HEAD} has no body
     * @throws EOFException if the connection was closed instead
     * @throws java.net.SocketTimeoutException if nothing comes within {@code patience}
     */
    public WireAnswer answer(String method, Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        return AnswerReader.read(in, method);
    }

    /** Status and headers of an answer whose body has no end. */
    public WireAnswer head(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        return AnswerReader.head(in);
    }

    /** Whether the other side has answered or closed; waits for it that long. */
    public boolean hasEnded(Duration patience) throws IOException {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        in.mark(1);
        try {
            if (in.read() >= 0) {
                in.reset();
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
