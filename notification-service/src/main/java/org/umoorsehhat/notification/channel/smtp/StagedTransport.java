package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Jakarta Mail's connection to a server, which knows how far its last message came. */
final class StagedTransport extends SMTPTransport {

    private boolean isUnderWay;

    /**
     * @param protocol {@code smtp} or {@code smtps}
     */
    StagedTransport(Session session, String protocol) {
        super(
                session,
                new URLName(protocol, null, -1, null, null, null),
                protocol,
                protocol.equals("smtps"));
    }

    /**
     * Whether the server was asked to take the last message's content. It has not got it before,
     * whatever went wrong.
     */
    boolean isUnderWay() {
        return isUnderWay;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        isUnderWay = false;
        super.mailFrom();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        isUnderWay = true;
        return super.data();
    }
}
