package org.umoorsehhat.localstack.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a MIME message apart: the first plain text, the first HTML, and what else there is. */
final class MailReader {

    private final List<String> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private MailReader() {}

    static Mail read(long id, MimeMessage message, List<String> to, Instant now)
            throws MessagingException, IOException {
        var reader = new MailReader();
        reader.walk(message);
        String subject = message.getSubject();
        return new Mail(
                id,
                sender(message),
                to,
                subject == null ? "" : subject,
                now,
                reader.text,
                reader.html,
                List.copyOf(reader.attachments));
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
