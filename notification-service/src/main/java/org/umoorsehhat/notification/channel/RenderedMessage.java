package org.umoorsehhat.notification.channel;

import java.net.URI;
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
        @Nullable URI unsubscribe) {

    /**
     * An iCalendar object.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param content with CRLF line ends
     */
    public record CalendarPart(String method, String content) {}
}
