package org.umoorsehhat.waitlist.web.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.waitlist.entry.rules.EntryHistoryItem;

/**
 * Something that happened to an entry.
 *
 * @param action joined, changed, notify-asked, notified, offered, accepted, declined, expired,
 *     withdrawn, refused, fulfilled, paused, resumed, left
 * @param performedBy login name of who did it, shown to administrators only; absent when the
 *     service did by itself
 * @param role patient, doctor, front_desk or admin; absent when the service did by itself
 * @param offer the offer that it is about
 * @param detail one word more, such as why an offer was refused
 */
public record HistoryView(
        long id,
        String action,
        @Nullable String performedBy,
        @Nullable String role,
        Instant timestamp,
        @Nullable UUID offer,
        @Nullable String detail) {

    public static HistoryView of(EntryHistoryItem item, Caller caller) {
        return new HistoryView(
                item.id(),
                item.action(),
                caller.isAdmin() ? item.by() : null,
                item.byRole(),
                item.at(),
                item.offerId(),
                item.detail());
    }
}
