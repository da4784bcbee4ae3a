package org.umoorsehhat.waitlist.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.entry.rules.EntryHistoryItem;

/**
 * Something that happened to an entry.
 *
 * @param action joined, changed, notify-asked, notified, offered, accepted, declined, expired,
 *     withdrawn, refused, fulfilled, left
 * @param performedBy subject of who did it; absent when the service did by itself
 * @param offer the offer that it is about
 * @param detail one word more, such as why an offer was refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryView(
        long id,
        String action,
        @Nullable String performedBy,
        Instant timestamp,
        @Nullable UUID offer,
        @Nullable String detail) {

    public static HistoryView of(EntryHistoryItem item) {
        return new HistoryView(
                item.id(), item.action(), item.by(), item.at(), item.offerId(), item.detail());
    }
}
