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
        SmtpConnections.Connection connection;
        try {
            connection = connections.take();
        } catch (MessagingException e) {
            return SmtpFailures.connecting(e);
        }
        boolean isGood = false;
        try {
            Address[] to = message.getAllRecipients();
            connection.transport.sendMessage(message, to);
            isGood = true;
            return new SendResult.Accepted(null);
        } catch (MessagingException e) {
            return SmtpFailures.sending(e);
        } finally {
            if (isGood) {
                connection.release();
            } else {
                connection.discard();
            }
        }
    }
}
