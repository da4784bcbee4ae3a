package org.umoorsehhat.scheduling.slot.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rooms of slots. Whoever locks one has opened the calendar before, and locks slots after. */
@Component
public class PostgresSlotRooms {

    private final DatabaseClient database;

    PostgresSlotRooms(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Keeps rooms as they are until the transaction ends, so that slots can be put there. Fails
     * with a {@link RefusedException} for one that is unknown or not used any more.
     *
     * @param named numbers; null is no room
     */
    public Mono<Void> require(Collection<@Nullable Long> named) {
        return Flux.fromStream(named.stream().filter(Objects::nonNull).distinct().sorted())
                .concatMap(this::require)
                .then();
    }

    private Mono<Void> require(long room) {
        return database.sql("SELECT is_active FROM room WHERE id = :id FOR SHARE")
                .bind("id", room)
                .mapValue(Boolean.class)
                .one()
                .switchIfEmpty(Mono.error(SlotRefusals::unknownRoom))
                .filter(isActive -> isActive)
                .switchIfEmpty(Mono.error(SlotRefusals::inactiveRoom))
                .then();
    }

    /** Of slots in rooms, the starts of those at which another doctor has a slot in that room. */
    public Mono<Set<Instant>> taken(long doctor, Collection<ResolvedSlot> slots) {
        return database.sql(
                        """
                        SELECT w.starts_at FROM unnest(:rooms::bigint[], :starts::timestamptz[], :ends::timestamptz[]) AS w (room_id, starts_at, ends_at)
                        WHERE EXISTS (SELECT FROM time_slot s WHERE s.room_id = w.room_id AND s.doctor_id <> :doctor AND NOT s.is_withdrawn
                                      AND tstzrange(s.starts_at, s.ends_at) && tstzrange(w.starts_at, w.ends_at))
                        """)
                .bind("doctor", doctor)
                .bind("rooms", slots.stream().map(s -> s.wallClock().room()).toArray(Long[]::new))
                .bind("starts", slots.stream().map(ResolvedSlot::startsAt).toArray(Instant[]::new))
                .bind("ends", slots.stream().map(ResolvedSlot::endsAt).toArray(Instant[]::new))
                .mapValue(Instant.class)
                .all()
                .collect(HashSet::new, Set::add);
    }
}
