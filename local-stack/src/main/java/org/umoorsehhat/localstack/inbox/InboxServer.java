package org.umoorsehhat.localstack.inbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP in, a page and an API out. */
public final class InboxServer implements AutoCloseable {

    /** Each may hold a mail while it arrives; who comes meanwhile waits to be greeted. */
    private static final int SENDERS = 8;

    private static final int CONNECTIONS = 64;
    private static final int RECIPIENTS = 20;
    private static final int SENDER_PATIENCE_S = 30;

    /** Each may hold a page while it leaves. */
    private static final int READERS = 4;

    private final SMTPServer smtp;
    private final HttpServer http;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

    /**
     * Starts both servers on the loopback address.
     *
     * @param payments the provider of payments, at {@code /payments} and {@code /pay}
     */
    public InboxServer(int smtpPort, int httpPort, PaymentSink payments) throws IOException {
        var mailbox = new Mailbox();
        var loopback = InetAddress.getByName("localhost");
        smtp =
                SMTPServer.port(smtpPort)
                        .bindAddress(loopback)
                        .hostName("localhost")
                        .messageHandlerFactory(any -> new MailReceiver(mailbox, Clock.systemUTC()))
                        .maxMessageSize(MailReceiver.LARGEST)
                        .executorService(senders)
                        .maxConnections(CONNECTIONS)
                        .maxRecipients(RECIPIENTS)
                        .connectionTimeout(SENDER_PATIENCE_S, TimeUnit.SECONDS)
                        .build();
        smtp.start();
        http = HttpServer.create(new InetSocketAddress(loopback, httpPort), 0);
        http.setExecutor(readers);
        http.createContext("/", new InboxPages(mailbox));
        http.createContext("/api/messages", new InboxApi(mailbox));
        http.createContext("/payments", new PaymentApi(payments));
        http.createContext("/pay", new PaymentPages(payments));
        http.createContext(
                "/health", exchange -> Exchanges.answer(exchange, 200, "text/plain", "ready\n"));
        http.start();
    }

    /**
     * Arguments: the SMTP port, the HTTP port, and where the platform is told of payments; {@code
     * STRIPE_WEBHOOK_SECRETS} is with what that is signed.
     */
    public static void main(String[] arguments) throws IOException {
        // Read once, when the first HTTP server of the JVM is made: connections, and seconds.
        System.setProperty("jdk.httpserver.maxConnections", "64");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        var server =
                new InboxServer(
                        Integer.parseInt(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        new PaymentSink(
                                URI.create(arguments[2]),
                                System.getenv("STRIPE_WEBHOOK_SECRETS"),
                                Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-inbox"));
    }

    @Override
    public void close() {
        http.stop(0);
        readers.shutdownNow();
        smtp.stop();
        senders.shutdownNow();
    }
}
