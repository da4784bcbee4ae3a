package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.SendResult;

/** Reads what an SMTP server's refusal means: {@code 4yz} is for now, {@code 5yz} for good. */
final class SmtpFailures {

    private static final int FOR_GOOD = 500;

    /** Replies that speak of us or of the server, not of the recipient. */
    private static final int NOT_AVAILABLE = 421;

    /** The server closed the connection before it was asked to take anything. */
    static final SendResult CLOSED = SendResult.TryLater.outage("smtp-closed");

    private SmtpFailures() {}

    /** Nothing was sent: no connection, no TLS, no login. */
    static SendResult connecting(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return SendResult.TryLater.outage("smtp-login-refused");
        }
        return SendResult.TryLater.outage(isAboutTls(failure) ? "smtp-tls-failed" : "smtp-away");
    }

    /** No TLS offered, or a certificate that is not trusted: somebody has to look at it. */
    private static boolean isAboutTls(MessagingException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SSLException || String.valueOf(t.getMessage()).contains("TLS")) {
                return true;
            }
        }
        return false;
    }

    /** A failure before the server was asked to take the content: it certainly has not got it. */
    static SendResult beginning(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SocketTimeoutException) {
                return SendResult.TryLater.outage("smtp-away");
            }
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() < 0) {
                return CLOSED;
            }
        }
        SendResult result = sending(failure);
        return result instanceof SendResult.Unknown ? CLOSED : result;
    }

    /** Whether the server has closed the connection, with or without a word. */
    static boolean isClosed(SendResult result) {
        return result.equals(CLOSED) || result.equals(later(NOT_AVAILABLE));
    }

    /** A failure between DATA and the answer to the last byte, or a refusal before. */
    static SendResult sending(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            switch (e) {
                case SMTPAddressFailedException recipient -> {
                    return recipient(recipient.getReturnCode());
                }
                case SMTPSenderFailedException sender -> {
                    return SendResult.TryLater.outage("smtp-sender-refused");
                }
                case SMTPSendFailedException refused when refused.getReturnCode() > 0 -> {
                    int code = refused.getReturnCode();
                    if (hasRecipientFailure(refused)) {
                        continue;
                    }
                    return code >= FOR_GOOD ? new SendResult.Refused("smtp-" + code) : later(code);
                }
                default -> {
                    // Look at what caused it.
                }
            }
        }
        // The connection broke, and perhaps only the last answer was lost.
        return new SendResult.Unknown("smtp-connection-lost");
    }

    private static boolean hasRecipientFailure(MessagingException failure) {
        for (Exception e = failure.getNextException(); e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }

    private static SendResult recipient(int code) {
        return code >= FOR_GOOD ? new SendResult.Refused("no-such-address") : later(code);
    }

    private static SendResult later(int code) {
        return code == NOT_AVAILABLE
                ? SendResult.TryLater.outage("smtp-421")
                : SendResult.TryLater.busy("smtp-" + code, null);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging
                ? messaging.getNextException()
                : null;
    }
}
