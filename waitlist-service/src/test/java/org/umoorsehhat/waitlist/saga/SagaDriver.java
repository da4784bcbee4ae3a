package org.umoorsehhat.waitlist.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.entry.rules.LeaveReason;
import org.umoorsehhat.waitlist.matching.MatchingOracle;
import org.umoorsehhat.waitlist.matching.MatchingOracle.Candidate;
import org.umoorsehhat.waitlist.offer.command.EntryWithdrawal;
import org.umoorsehhat.waitlist.offer.command.OfferAnswers;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.offer.schedule.OfferExpiry;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.Delivery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real service with its real database, moved step by step; {@link SagaFaultsIT} makes it
 * faulty.
 */
class SagaDriver {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Delivery delivery;
    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final ApplicationContext context;
    private final BookingEvents voice = new BookingEvents(this::deliver);

    SagaDriver(ApplicationContext context) {
        this.context = context;
        this.delivery = new Delivery(context);
        this.database = context.getBean(DatabaseClient.class);
        this.transaction = context.getBean(TransactionalOperator.class);
    }

    /** Something that the service has put into its outbox. */
    record Said(String queue, String fact, JsonNode data) {}

    private record Stored(String topic, String key, String type, String data) {

        Said said() {
            EventContracts.validate(type, data);
            String fact = type.replaceAll(".*\\.([a-z-]+)\\.v1", "$1");
            return new Said(topic + "/" + key, fact, JSON.readTree(data));
        }
    }

    void knowsDoctor(long id) {
        voice.doctor(id, 1, true);
    }

    void knowsPatient(long id) {
        voice.patient(id, 1, true);
    }

    long join(long patient, Preferences wish, int priority, boolean crashFirst) {
        var draft = new EntryDraft(patient, wish, null, priority);
        return done(
                        crashFirst,
                        context.getBean(EntryRegistration.class).join(draft, OfferSaga.SERVICE))
                .id();
    }

    void deliver(ProducerRecord<String, byte[]> message) {
        delivery.deliver(message);
    }

    /** The process dies right before the commit. */
    void crash(ProducerRecord<String, byte[]> message) {
        crash(delivery.of(message));
    }

    private void crash(Mono<?> effect) {
        transaction
                .transactional(effect.then(Mono.error(new Crash())))
                .onErrorResume(
                        dead -> dead instanceof Crash || dead instanceof RefusedException,
                        dead -> Mono.empty())
                .block(LIMIT);
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void search(boolean crashFirst) {
        run(crashFirst, context.getBean(SeatSearch.class).run());
    }

    private void run(boolean crashFirst, Mono<Void> task) {
        if (crashFirst) {
            crash(task);
        }
        task.block(LIMIT);
    }

    void accept(long entry, boolean crashFirst) {
        var found =
                Objects.requireNonNull(
                        context.getBean(PostgresEntries.class).find(entry).block(LIMIT));
        var answers = context.getBean(OfferAnswers.class);
        done(crashFirst, answers.accept(found, null, OfferSaga.SERVICE));
        // A double click.
        done(false, answers.accept(found, null, OfferSaga.SERVICE));
    }

    void decline(long entry, boolean crashFirst) {
        var found =
                Objects.requireNonNull(
                        context.getBean(PostgresEntries.class).find(entry).block(LIMIT));
        var answers = context.getBean(OfferAnswers.class);
        done(crashFirst, answers.decline(found, null, OfferSaga.SERVICE));
    }

    void leave(long entry, boolean crashFirst) {
        try {
            done(
                    crashFirst,
                    context.getBean(EntryWithdrawal.class)
                            .leave(entry, LeaveReason.DEACTIVATED, OfferSaga.SERVICE));
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isIn(new Refusal.IsBeingBooked(), new Refusal.HasLeft());
        }
    }

    void expire(long entry, boolean crashFirst) {
        update(
                "UPDATE offer SET expires_at = now() - interval '1 second' WHERE status = 'open' AND entry_id = "
                        + entry);
        run(crashFirst, context.getBean(OfferExpiry.class).run());
    }

    private <T> T done(boolean crashFirst, Mono<T> effect) {
        if (crashFirst) {
            crash(effect);
        }
        return Objects.requireNonNull(transaction.transactional(effect).block(LIMIT));
    }

    final void update(String sql) {
        database.sql(sql).then().block(LIMIT);
    }

    private List<Long> numbers(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(Long.class).all().collectList().block(LIMIT));
    }

    private static String in(Collection<Long> ids) {
        return ids.isEmpty() ? "(0)" : ids.toString().replace('[', '(').replace(']', ')');
    }

    List<Long> openOffers(Collection<Long> entries) {
        return numbers(
                "SELECT entry_id FROM offer WHERE status = 'open' AND entry_id IN "
                        + in(entries)
                        + " ORDER BY entry_id");
    }

    List<Long> unanswered(Collection<Long> entries) {
        return numbers(
                """
                SELECT entry_id FROM offer WHERE status IN ('open', 'accepted') AND entry_id IN %1$s
                UNION ALL SELECT entry_id FROM seat_request WHERE answer IS NULL AND entry_id IN %1$s
                UNION ALL SELECT id FROM entry WHERE (is_offered OR request_id IS NOT NULL) AND id IN %1$s
                """
                        .formatted(in(entries)));
    }

    /** An offer that became an appointment. */
    record Fulfilled(UUID hold, long patient, long slot) {}

    List<Fulfilled> fulfilled(Collection<Long> entries) {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT hold_id, patient_id, slot_id FROM offer WHERE status = 'fulfilled' AND entry_id IN "
                                        + in(entries))
                        .map(row ->
                                new Fulfilled(
                                        row.get("hold_id", UUID.class),
                                        row.get("patient_id", Long.class),
                                        row.get("slot_id", Long.class)))
                        .all()
                        .collectList()
                        .block(LIMIT));
    }

    boolean isSearchDue() {
        return !numbers("SELECT id FROM search WHERE due_at <= now() LIMIT 1").isEmpty();
    }

    /** Takes what the service has published about these slots and entries, in order. */
    List<Said> published(Set<Long> slots, List<Long> entries) {
        var said =
                Objects.requireNonNull(
                        database.sql(
                                        """
                                        WITH gone AS (DELETE FROM outbox RETURNING *)
                                        SELECT aggregatetype, aggregateid, type, payload::text AS payload FROM gone ORDER BY position
                                        """)
                                .map(row ->
                                        new Stored(
                                                row.get("aggregatetype", String.class),
                                                row.get("aggregateid", String.class),
                                                row.get("type", String.class),
                                                row.get("payload", String.class)))
                                .all()
                                .collectList()
                                .block(LIMIT));
        return said.stream()
                .map(Stored::said)
                .filter(event ->
                        slots.contains(event.data().path("slot_id").asLong(0))
                                || event.queue().startsWith("waitlist.internal.entries")
                                        && entries.contains(
                                                event.data().path("entry_id").asLong(0)))
                .toList();
    }

    /**
     * Nobody ever has two offers for overlapping times, or two for one entry; and none is open
     * without its hold, or nearly as long.
     */
    void checkOffers(Collection<Long> entries) {
        assertThat(
                        numbers(
                                """
                                WITH live AS (
                                    SELECT * FROM offer WHERE status IN ('open', 'accepted') AND entry_id IN %1$s
                                )
                                SELECT o.entry_id FROM live o JOIN hold h ON h.id = o.hold_id
                                WHERE o.status = 'open' AND (h.is_ended OR o.expires_at > h.expires_at - interval '%2$d seconds')
                                UNION ALL
                                SELECT a.entry_id FROM live a JOIN live b ON a.id < b.id
                                WHERE a.entry_id = b.entry_id OR a.hold_id = b.hold_id
                                   OR a.patient_id = b.patient_id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
                                """
                                        .formatted(
                                                in(entries),
                                                OfferTerms.STANDARD.beforeHoldEnds().toSeconds())))
                .as("who has two offers at once, or one of a seat that is not held")
                .isEmpty();
    }

    /** Who could be offered a seat, and who should be. */
    record Candidates(Seat seat, @Nullable Long wanted, List<Candidate> all) {

        /** The plain function's answer; 0: nobody's. */
        long whoseTurn() {
            return all.stream()
                    .filter(c -> wanted != null && c.entryId() == wanted && c.suits(seat))
                    .findFirst()
                    .or(() -> MatchingOracle.best(seat, all))
                    .map(Candidate::entryId)
                    .orElse(0L);
        }
    }

    Candidates candidates(JsonNode hold, List<Long> entries) {
        var seat =
                new Seat(
                        hold.path("slot_id").asLong(),
                        hold.path("doctor_id").asLong(),
                        Instant.parse(hold.path("starts_at").asString()),
                        Instant.parse(hold.path("ends_at").asString()),
                        ZoneId.of(hold.path("time_zone").asString()),
                        null);
        return new Candidates(
                seat,
                hold.has("entry_id") ? hold.path("entry_id").asLong() : null,
                waiting(seat, entries));
    }

    private List<Candidate> waiting(Seat seat, List<Long> entries) {
        return Objects.requireNonNull(
                Flux.from(
                                database.sql(
                                                """
                                                SELECT e.*,
                                                  EXISTS (SELECT FROM passed_over p WHERE p.entry_id = e.id AND p.slot_id = :slot) AS passed,
                                                  EXISTS (SELECT FROM appointment a WHERE a.patient_id = e.patient_id
                                                          AND a.starts_at < :ends AND a.ends_at > :starts)
                                                  OR EXISTS (SELECT FROM offer o WHERE o.patient_id = e.patient_id AND o.status IN ('open', 'accepted')
                                                          AND o.starts_at < :ends AND o.ends_at > :starts) AS busy
                                                FROM entry e WHERE e.is_active AND NOT e.is_offered AND e.id IN %s
                                                """
                                                        .formatted(in(entries)))
                                        .bind("slot", seat.slotId())
                                        .bind("starts", seat.startsAt())
                                        .bind("ends", seat.endsAt())
                                        .map(row ->
                                                new Candidate(
                                                        row.get("id", Long.class),
                                                        new Preferences(
                                                                row.get("doctor_id", Long.class),
                                                                row.get(
                                                                        "preferred_date",
                                                                        LocalDate.class),
                                                                row.get(
                                                                        "time_start",
                                                                        LocalTime.class),
                                                                row.get(
                                                                        "time_end",
                                                                        LocalTime.class),
                                                                null),
                                                        row.get("priority", Integer.class),
                                                        row.get("joined_at", Instant.class),
                                                        row.get("passed", Boolean.class),
                                                        row.get("busy", Boolean.class)))
                                        .all())
                        .collectList()
                        .block(LIMIT));
    }

    /** The entry that a hold was offered to; 0: none. */
    long offeredTo(JsonNode hold) {
        return numbers(
                        "SELECT entry_id FROM offer WHERE hold_id = '%s'"
                                .formatted(UUID.fromString(hold.path("hold_id").asString())))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Entries that a free seat of the slot could be offered to. */
    List<Long> wouldSuit(Slot slot, List<Long> entries) {
        var seat =
                new Seat(
                        slot.id(),
                        slot.doctor(),
                        slot.startsAt(),
                        slot.endsAt(),
                        BookingEvents.ZONE,
                        null);
        return new ArrayList<>(
                waiting(seat, entries).stream()
                        .filter(candidate -> candidate.suits(seat))
                        .map(Candidate::entryId)
                        .toList());
    }
}
