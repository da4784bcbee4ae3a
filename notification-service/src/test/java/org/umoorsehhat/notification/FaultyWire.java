package org.umoorsehhat.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The wire to a mail server, which a test may make slow, cut, or lose an answer on. */
public final class FaultyWire {

    /** What is wrong with it. */
    public enum Fault {
        NONE,
        /** Every answer of the server takes two seconds. */
        SLOW,
        /** No connection gets through. */
        AWAY,
        /** It breaks while a message is being sent. */
        BREAKS_IN_MESSAGE,
        /** The server takes the message, and its answer is lost. */
        LOSES_ANSWER,
        /** The server says "try later" to every e-mail; what stands in for an SMS passes. */
        REFUSES
    }

    private static final long SLOWNESS_MILLIS = 2_000;
    private static final byte[] TRY_LATER =
            "450 4.2.1 Try later\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    public FaultyWire(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void set(Fault next) {
        fault = next;
    }

    /** Connections that were asked for so far. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.incrementAndGet();
                if (fault == Fault.AWAY) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                var state = new Line(client, upstream);
                Thread.ofVirtual().start(state::toServer);
                Thread.ofVirtual().start(state::toClient);
            } catch (IOException e) {
                // The test ends, or the client has gone.
            }
        }
    }

    /** One connection. */
    private final class Line {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean isMessageComplete;

        Line(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void toServer() {
            byte[] buffer = new byte[4096];
            boolean inMessage = false;
            try (InputStream in = client.getInputStream();
                    OutputStream out = upstream.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    String text = new String(buffer, 0, read, StandardCharsets.US_ASCII);
                    if (fault == Fault.AWAY || inMessage && fault == Fault.BREAKS_IN_MESSAGE) {
                        break;
                    }
                    if (fault == Fault.REFUSES
                            && text.startsWith("RCPT")
                            && !text.contains(".local>")) {
                        client.getOutputStream().write(TRY_LATER);
                        continue;
                    }
                    if (text.startsWith("DATA")) {
                        inMessage = true;
                    }
                    if (inMessage && endsMessage(buffer, read)) {
                        inMessage = false;
                        isMessageComplete = true;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // Cut.
            } finally {
                close();
            }
        }

        void toClient() {
            byte[] buffer = new byte[4096];
            try (InputStream in = upstream.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (fault == Fault.LOSES_ANSWER && isMessageComplete) {
                        break;
                    }
                    isMessageComplete = false;
                    if (fault == Fault.SLOW) {
                        Thread.sleep(SLOWNESS_MILLIS);
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // Cut.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private static boolean endsMessage(byte[] buffer, int length) {
            for (int i = 0; i < END.length; i++) {
                int at = length - END.length + i;
                if (at < 0 || buffer[at] != END[i]) {
                    return false;
                }
            }
            return true;
        }

        private void close() {
            try {
                client.close();
                upstream.close();
            } catch (IOException e) {
                // It is closed.
            }
        }
    }
}
