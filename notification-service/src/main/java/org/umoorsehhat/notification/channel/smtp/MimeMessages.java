package org.umoorsehhat.notification.channel.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.umoorsehhat.notification.channel.RenderedMessage;

/** Makes MIME messages: text, HTML and calendar as alternatives, and the calendar attached. */
final class MimeMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final SmtpProperties properties;
    private final Clock clock;

    MimeMessages(Session session, SmtpProperties properties, Clock clock) {
        this.session = session;
        this.properties = properties;
        this.clock = clock;
    }

    MimeMessage message(RenderedMessage rendered, String address) throws MessagingException {
        var message = new StableIdMessage(session, rendered, properties.messageIdDomain());
        message.setFrom(sender());
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address, true));
        if (!properties.replyTo().isEmpty()) {
            message.setReplyTo(InternetAddress.parse(properties.replyTo(), true));
        }
        message.setSubject(rendered.subject(), UTF_8);
        setDate(message);
        message.setHeader("Content-Language", rendered.locale().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (rendered.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + rendered.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(rendered));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(properties.from(), properties.fromName(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void setDate(MimeMessage message) throws MessagingException {
        var format = java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
        message.setHeader(
                "Date", format.format(clock.instant().atOffset(java.time.ZoneOffset.UTC)));
    }

    private static MimeMultipart body(RenderedMessage rendered) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(rendered.text(), "text/plain; charset=UTF-8"));
        alternatives.addBodyPart(part(rendered.html(), "text/html; charset=UTF-8"));
        var calendar = rendered.calendar();
        if (calendar == null) {
            return alternatives;
        }
        String type = "text/calendar; charset=UTF-8; method=" + calendar.method();
        alternatives.addBodyPart(part(calendar.content(), type));
        var content = new MimeBodyPart();
        content.setContent(alternatives);
        MimeBodyPart attachment = part(calendar.content(), type);
        attachment.setFileName("appointment.ics");
        attachment.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", content, attachment);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8);
        part.setHeader("Content-Type", type);
        return part;
    }

    /** Keeps its id: a repeat of a message that may have been sent must be known as one. */
    private static final class StableIdMessage extends MimeMessage {

        private final String id;

        StableIdMessage(Session session, RenderedMessage rendered, String domain) {
            super(session);
            id = "<" + rendered.id() + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
