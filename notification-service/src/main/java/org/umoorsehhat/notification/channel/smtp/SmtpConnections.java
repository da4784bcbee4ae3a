package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the mail server, used again: greeting, TLS and login cost more than a message. How
 * many there are at once is up to the caller.
 */
final class SmtpConnections implements AutoCloseable {

    private final Session session;
    private final Login login;
    private final Duration maxIdle;
    private final int maxMessages;
    private final Deque<Connection> idle = new ArrayDeque<>();

    SmtpConnections(Session session, Login login, Duration maxIdle, int maxMessages) {
        this.session = session;
        this.login = login;
        this.maxIdle = maxIdle;
        this.maxMessages = maxMessages;
    }

    /** Where to connect, and as whom. */
    record Login(
            String protocol,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {

        @Override
        public String toString() {
            return protocol + "://" + host + ":" + port;
        }
    }

    /** A connection of its own until it is given back. */
    final class Connection {

        final StagedTransport transport;
        private int messages;
        private long lastUsed;

        private Connection(StagedTransport transport) {
            this.transport = transport;
        }

        /** Whether others have used it before: the server may have closed it since. */
        boolean isUsed() {
            return messages > 0;
        }

        /** The last message went well: somebody else may go on. */
        void release() {
            messages++;
            lastUsed = System.nanoTime();
            if (messages >= maxMessages) {
                discard();
                return;
            }
            synchronized (idle) {
                idle.push(this);
            }
        }

        /** Something went wrong: nobody knows what the server thinks. */
        void discard() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is of no use either way.
            }
        }
    }

    /** The connection used last, or a new one. */
    Connection take() throws MessagingException {
        for (Connection known = pop(); known != null; known = pop()) {
            if (System.nanoTime() - known.lastUsed < maxIdle.toNanos()) {
                return known;
            }
            known.discard();
        }
        return connect();
    }

    /** A new one. */
    Connection connect() throws MessagingException {
        var transport = new StagedTransport(session, login.protocol());
        transport.connect(login.host(), login.port(), login.user(), login.password());
        return new Connection(transport);
    }

    private @Nullable Connection pop() {
        synchronized (idle) {
            return idle.poll();
        }
    }

    @Override
    public void close() {
        for (Connection known = pop(); known != null; known = pop()) {
            known.discard();
        }
    }
}
