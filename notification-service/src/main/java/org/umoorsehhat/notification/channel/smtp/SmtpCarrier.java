package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.umoorsehhat.notification.channel.Carrier;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.Letter;
import org.umoorsehhat.notification.channel.Outcome;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Sends e-mail over SMTP, on virtual threads: the protocol's library blocks. */
final class SmtpCarrier implements Carrier {

    private final SmtpConnections connections;
    private final MimeLetters letters;
    private final Scheduler threads;

    SmtpCarrier(SmtpConnections connections, MimeLetters letters, Scheduler threads) {
        this.connections = connections;
        this.letters = letters;
        this.threads = threads;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String provider() {
        return "smtp";
    }

    @Override
    public Mono<Outcome> send(Letter letter, List<String> addresses) {
        return Mono.fromCallable(() -> attempt(letter, addresses.getFirst())).subscribeOn(threads);
    }

    private Outcome attempt(Letter letter, String address) {
        MimeMessage message;
        try {
            message = letters.message(letter, address);
        } catch (MessagingException e) {
            return new Outcome.Refused("address-malformed");
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
            return new Outcome.Accepted(null);
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
