package org.umoorsehhat.localstack.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a MIME message apart: the first plain text, the first HTML, and what else there is. */
final class MailReader {

    private final List<String> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private MailReader() {}

    /** What cannot be taken apart is shown as it came. */
    static Mail read(ArrivedMail mail) {
        try {
            return new MailReader().mail(mail);
        } catch (MessagingException | IOException e) {
            String raw = new String(mail.message(), StandardCharsets.UTF_8);
            return new Mail(mail.id(), "", mail.to(), "", mail.receivedAt(), raw, "", List.of());
        }
    }

    private Mail mail(ArrivedMail mail) throws MessagingException, IOException {
        var message =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.message()));
        walk(message);
        return new Mail(
                mail.id(),
                sender(message),
                mail.to(),
                Objects.requireNonNullElse(message.getSubject(), ""),
                mail.receivedAt(),
                text,
                html,
                List.copyOf(attachments));
    }

    private void walk(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                walk(inner);
            }
        } else if (isShown(part, "text/plain") && text.isEmpty()) {
            text = String.valueOf(content);
        } else if (isShown(part, "text/html") && html.isEmpty()) {
            html = String.valueOf(content);
        } else {
            String name = part.getFileName();
            attachments.add(name == null ? part.getContentType() : name);
        }
    }

    private static boolean isShown(Part part, String type) throws MessagingException {
        return part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String sender(MimeMessage message) throws MessagingException {
        var from = message.getFrom();
        return from == null
                ? ""
                : Stream.of(from)
                        .map(a ->
                                a instanceof InternetAddress i ? i.toUnicodeString() : a.toString())
                        .collect(Collectors.joining(", "));
    }
}
