package org.umoorsehhat.localstack.inbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/**
 * Somebody whose mails go into the mailbox that is shown, which is bounded; GreenMail's own is not.
 */
record Recipient(String address, Mailbox mailbox, Clock clock) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        mailbox.add(id -> read(id, message));
    }

    private Mail read(long id, MimeMessage message) {
        try {
            return MailReader.read(id, message, List.of(address), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("a mail that cannot be read", e);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}
