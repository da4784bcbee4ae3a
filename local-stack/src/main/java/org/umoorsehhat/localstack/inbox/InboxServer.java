package org.umoorsehhat.localstack.inbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;

/** SMTP in, a page and an API out. */
public final class InboxServer implements AutoCloseable {

    private final Mailbox mailbox = new Mailbox();
    private final GreenMail smtp;
    private final HttpServer http;

    /** Starts both servers on the loopback address. */
    public InboxServer(int smtpPort, int httpPort) throws IOException {
        smtp = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        // Into our box, which is bounded, instead of GreenMail's own, which is not.
        smtp.getUserManager().setMessageDeliveryHandler(new Delivery(mailbox, Clock.systemUTC()));
        var address = new InetSocketAddress(InetAddress.getByName("localhost"), httpPort);
        http = HttpServer.create(address, 0);
        http.createContext("/", new InboxPages(mailbox));
        http.createContext("/api/messages", new InboxApi(mailbox));
        http.start();
    }

    /** Arguments: the SMTP port and the HTTP port. */
    public static void main(String[] arguments) throws IOException {
        var server =
                new InboxServer(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-inbox"));
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }
}
