package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.channel.SendResult;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Sends e-mail over SMTP, on virtual threads: the protocol's library blocks. */
final class SmtpChannelProvider implements ChannelProvider {

    private final SmtpConnections connections;
    private final MimeMessages mimeMessages;
    private final Scheduler threads;

    SmtpChannelProvider(SmtpConnections connections, MimeMessages mimeMessages, Scheduler threads) {
        this.connections = connections;
        this.mimeMessages = mimeMessages;
        this.threads = threads;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Mono<SendResult> send(RenderedMessage rendered, List<String> addresses) {
        return Mono.fromCallable(() -> attempt(rendered, addresses.getFirst()))
                .subscribeOn(threads);
    }

    private SendResult attempt(RenderedMessage rendered, String address) {
        MimeMessage message;
        try {
            message = mimeMessages.message(rendered, address);
        } catch (MessagingException e) {
            return new SendResult.Refused("address-malformed");
        }
        try {
            var connection = connections.take();
            SendResult result = send(message, connection);
            // Servers close connections as they like, and ours says so only when it is used.
            return SmtpFailures.isClosed(result) && connection.isUsed()
                    ? send(message, connections.connect())
                    : result;
        } catch (MessagingException e) {
            return SmtpFailures.connecting(e);
        }
    }

    private static SendResult send(MimeMessage message, SmtpConnections.Connection connection)
            throws MessagingException {
        Address[] to = message.getAllRecipients();
        boolean isGood = false;
        try {
            connection.transport.sendMessage(message, to);
            isGood = true;
            return new SendResult.Accepted(null);
        } catch (MessagingException e) {
            return connection.transport.isUnderWay()
                    ? SmtpFailures.sending(e)
                    : SmtpFailures.beginning(e);
        } finally {
            if (isGood) {
                connection.release();
            } else {
                connection.discard();
            }
        }
    }
}
