package org.umoorsehhat.waitlist.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import reactor.core.publisher.Mono;

/** Says what became of an entry. Its row is locked by whoever calls: it has just changed it. */
@Component
public class EntryEvents {

    public static final String TOPIC = "waitlist.internal.entries";

    private static final String TYPE = "org.umoorsehhat.waitlist.waiting-list-%s.v1";

    private final Outbox outbox;

    EntryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public Mono<Void> joined(Entry entry) {
        return append("joined", entry);
    }

    public Mono<Void> changed(Entry entry) {
        return append("changed", entry);
    }

    public Mono<Void> left(Entry entry) {
        return append("left", entry);
    }

    /** Lets the topic forget an entry that left some time ago. */
    public Mono<Void> forgotten(long id, long version) {
        String key = Long.toString(id);
        return outbox.append(
                new OutboxEvent(TOPIC, key, TYPE.formatted("left"), key, version, null));
    }

    private Mono<Void> append(String fact, Entry entry) {
        String key = Long.toString(entry.id());
        return outbox.append(
                new OutboxEvent(
                        TOPIC, key, TYPE.formatted(fact), key, entry.version(), State.of(entry)));
    }

    /** Without the reason, which stays here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            long entryId,
            long patientId,
            long doctorId,
            LocalDate preferredDate,
            @Nullable LocalTime preferredTimeStart,
            @Nullable LocalTime preferredTimeEnd,
            @Nullable String appointmentType,
            int priority,
            boolean isActive) {

        static State of(Entry entry) {
            return new State(
                    entry.id(),
                    entry.patientId(),
                    entry.doctorId(),
                    entry.preferences().date(),
                    entry.preferences().from(),
                    entry.preferences().until(),
                    entry.preferences().type(),
                    entry.priority(),
                    entry.isActive());
        }
    }
}
