package org.umoorsehhat.waitlist.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.waitlist.entry.rules.Entry;

/** What this service says of an entry, as its contract has it. */
public final class EntryEventData {

    public static final String TOPIC = "waitlist.internal.entries";

    private static final String TYPE = "org.umoorsehhat.waitlist.waiting-list-%s.v1";

    private EntryEventData() {}

    /**
     * What became of an entry.
     *
     * @param fact joined, changed or left
     */
    static OutboxEvent of(String fact, Entry entry) {
        String key = Long.toString(entry.id());
        return new OutboxEvent(
                TOPIC, key, TYPE.formatted(fact), key, entry.version(), EntryState.of(entry));
    }

    /** Lets the topic forget an entry. */
    static OutboxEvent tombstone(long id, long version) {
        String key = Long.toString(id);
        return new OutboxEvent(TOPIC, key, TYPE.formatted("left"), key, version, null);
    }

    /** With the reason only while the patient waits: who reads it last forgets it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryState(
            long entryId,
            long patientId,
            long doctorId,
            @Nullable Boolean anyDoctor,
            LocalDate preferredDate,
            @Nullable LocalDate preferredDateTo,
            @Nullable LocalTime preferredTimeStart,
            @Nullable LocalTime preferredTimeEnd,
            @Nullable String appointmentType,
            @Nullable Long serviceId,
            @Nullable String reason,
            int priority,
            boolean isActive) {

        static EntryState of(Entry entry) {
            return new EntryState(
                    entry.id(),
                    entry.patientId(),
                    entry.doctorId(),
                    entry.preferences().anyDoctor() ? true : null,
                    entry.preferences().date(),
                    entry.preferences().dateTo(),
                    entry.preferences().from(),
                    entry.preferences().until(),
                    entry.preferences().type(),
                    entry.preferences().service(),
                    entry.isActive() ? entry.reason() : null,
                    entry.priority(),
                    entry.isActive());
        }
    }
}
