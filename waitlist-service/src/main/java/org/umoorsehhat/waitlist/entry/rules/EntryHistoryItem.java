package org.umoorsehhat.waitlist.entry.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an entry.
 *
 * @param action such as {@code joined}, {@code offered}, {@code declined}
 * @param by subject of who did it; absent when the service did
 * @param byRole patient, doctor, front_desk or admin; absent when the service did, and where it is
 *     not known
 * @param offerId the offer that it is about
 * @param detail one word more, such as why an offer was refused
 */
public record EntryHistoryItem(
        long id,
        Instant at,
        String action,
        @Nullable String by,
        @Nullable String byRole,
        @Nullable UUID offerId,
        @Nullable String detail) {}
