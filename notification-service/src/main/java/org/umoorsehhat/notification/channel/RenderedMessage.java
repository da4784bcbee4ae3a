package org.umoorsehhat.notification.channel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is sent, in the patient's language. Each channel takes the parts that it can
 * carry.
 *
 * @param id the same at every attempt: {@code Message-ID}, idempotency key, collapse key
 * @param kind code of the message, such as {@code reminder}
 * @param brief one paragraph without line breaks, for SMS, WhatsApp and push
 * @param calendar an iCalendar object; absent where the calendar does not change
 * @param unsubscribe where one click ends messages of this kind; absent for those that cannot be
 *     refused
 * @param links what they let the reader do without a log-in
 */
public record RenderedMessage(
        UUID id,
        String kind,
        Locale locale,
        String subject,
        String text,
        String html,
        String brief,
        @Nullable CalendarPart calendar,
        @Nullable URI unsubscribe,
        List<Link> links) {

    /** One without links. */
    public RenderedMessage(
            UUID id,
            String kind,
            Locale locale,
            String subject,
            String text,
            String html,
            String brief,
            @Nullable CalendarPart calendar,
            @Nullable URI unsubscribe) {
        this(id, kind, locale, subject, text, html, brief, calendar, unsubscribe, List.of());
    }

    /**
     * A link that is good for one thing.
     *
     * @param purpose such as {@code cancel}
     * @param subject what it is about: the appointment's UUID, or the offer's
     * @param hash SHA-256 of its token, in hexadecimal digits
     */
    public record Link(String purpose, String subject, URI address, String hash) {}

    /** Those that are in what a channel carries. */
    public List<Link> linksOver(Channel channel) {
        return channel == Channel.EMAIL
                ? links
                : links.stream().filter(link -> brief.contains(link.address().toString())).toList();
    }

    /**
     * An iCalendar object.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param content with CRLF line ends
     */
    public record CalendarPart(String method, String content) {}
}
