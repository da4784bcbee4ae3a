package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.waitlist.directory.persistence.BookingRules;
import org.umoorsehhat.waitlist.directory.persistence.PostgresDirectory;
import org.umoorsehhat.waitlist.entry.EntryRegistration;
import org.umoorsehhat.waitlist.entry.persistence.PostgresEntries;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.offer.persistence.PostgresOffers;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.Offer;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.offer.rules.Stimulus;
import org.umoorsehhat.waitlist.offer.saga.OfferProcess;
import org.umoorsehhat.waitlist.offer.schedule.SeatSearch;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.search.persistence.PostgresSearchQueue;
import org.umoorsehhat.waitlist.slot.persistence.PostgresSlots;
import org.umoorsehhat.waitlist.slot.rules.SlotOccupancy;
import reactor.core.publisher.Mono;

/** A night from 22:00 to 07:00, over the database, with the clock where the test wants it. */
@ServiceTest(
        properties = {
            "umoorsehhat.outbox.relay=false",
            "umoorsehhat.waitlist.timers.enabled=false",
            "umoorsehhat.waitlist.offer.night-from=22:00",
            "umoorsehhat.waitlist.offer.night-until=07:00"
        })
class ClinicNightIT {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    /** In Riyadh; in New York it is the afternoon. */
    private static final Instant NIGHT = TODAY.atTime(23, 0).atZone(RIYADH).toInstant();

    private static final Instant MORNING =
            TODAY.plusDays(1).atTime(7, 0).atZone(RIYADH).toInstant();

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(NIGHT);

    /** Gives the service the test's clock. */
    @TestConfiguration
    static class ClockOfTheTest {

        @Bean
        Clock clock() {
            InstantSource test = NOW::get;
            return test.withZone(ZoneOffset.UTC);
        }
    }

    @Autowired OfferProcess process;
    @Autowired SeatSearch search;
    @Autowired PostgresOffers offers;
    @Autowired PostgresSearchQueue queue;
    @Autowired PostgresSlots slots;
    @Autowired PostgresDirectory directory;
    @Autowired EntryRegistration registration;
    @Autowired PostgresEntries entries;
    @Autowired DatabaseClient database;
    @Autowired TransactionalOperator transaction;

    private final long doctor = id();

    private static long id() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    private <T> @Nullable T done(Mono<T> effect) {
        return transaction.transactional(effect).block(LIMIT);
    }

    private void held(Hold hold, Instant now) {
        NOW.set(now);
        done(process.on(hold.seat().slotId(), new Stimulus.SeatHeld(hold)));
    }

    private void search(Instant now) {
        NOW.set(now);
        search.run().block(LIMIT);
    }

    private long joins(Instant start, ZoneId zone) {
        long patient = id();
        done(directory.doctor(doctor, "Dr. Night", zone.getId(), null, true, BookingRules.NONE));
        done(directory.patient(patient, "Patient", true, Instant.now()));
        var wanted = new Preferences(doctor, start.atZone(zone).toLocalDate(), null, null, null);
        var draft = new EntryDraft(patient, wanted, null, 5);
        return Objects.requireNonNull(done(registration.join(draft, OfferSaga.SERVICE))).id();
    }

    private Seat seat(ZoneId zone) {
        Instant start = TODAY.plusDays(5).atTime(10, 0).atZone(zone).toInstant();
        return new Seat(id(), doctor, start, start.plus(Duration.ofMinutes(30)), zone, null);
    }

    private Hold hold(Seat seat, Instant now, @Nullable Long entry, @Nullable UUID request) {
        var expires = now.plus(Duration.ofMinutes(32));
        return new Hold(UUID.randomUUID(), seat, entry, request, expires, now);
    }

    private void isFree(Seat seat) {
        var slot =
                new SlotOccupancy(
                        seat.slotId(),
                        doctor,
                        seat.startsAt(),
                        seat.endsAt(),
                        seat.zone().getId(),
                        seat.date(),
                        1,
                        1,
                        1);
        done(slots.keep(List.of(slot), NOW.get()));
    }

    /** What was said about a slot, in order, without what all types have in common. */
    private List<String> said(Seat seat) {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT regexp_replace(type, '.*[.]([a-z-]+)[.]v1', '\\1') FROM outbox WHERE payload ->> 'slot_id' = :slot ORDER BY position")
                        .bind("slot", Long.toString(seat.slotId()))
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block(LIMIT));
    }

    private List<Instant> dueToBeLookedAt(Seat seat) {
        return Objects.requireNonNull(
                database.sql("SELECT due_at FROM search WHERE slot_id = :slot")
                        .bind("slot", seat.slotId())
                        .mapValue(Instant.class)
                        .all()
                        .collectList()
                        .block(LIMIT));
    }

    @Test
    void whatIsHeldByNightIsGivenBackAndAskedForInTheMorning() {
        Seat seat = seat(RIYADH);
        long entry = joins(seat.startsAt(), RIYADH);
        held(hold(seat, NIGHT, null, null), NIGHT);
        assertThat(said(seat)).containsExactly("offers-exhausted");
        assertThat(dueToBeLookedAt(seat)).containsExactly(MORNING);

        // Freed by booking-service, it is free all night, and nobody is woken.
        isFree(seat);
        search(MORNING.minusSeconds(1));
        assertThat(said(seat)).containsExactly("offers-exhausted");

        search(MORNING);
        assertThat(said(seat)).containsExactly("offers-exhausted", "seat-requested");
        UUID request =
                database.sql("SELECT id FROM seat_request WHERE entry_id = :entry")
                        .bind("entry", entry)
                        .mapValue(UUID.class)
                        .one()
                        .block(LIMIT);
        held(hold(seat, MORNING, entry, request), MORNING);
        assertThat(said(seat)).endsWith("slot-offered");
    }

    @Test
    void aFreeSeatIsNotAskedForByNight() {
        Seat seat = seat(RIYADH);
        joins(seat.startsAt(), RIYADH);
        isFree(seat);
        done(queue.slot(seat.slotId(), NIGHT));
        search(NIGHT);
        assertThat(said(seat)).isEmpty();
        assertThat(dueToBeLookedAt(seat)).isNotEmpty().containsOnly(MORNING);
    }

    /** A day with free seats, and one who answers none of the offers. */
    @Test
    void whoLetsAnOfferRunOutIsNotWalkedThroughTheDay() {
        Instant now = TODAY.atTime(9, 0).atZone(RIYADH).toInstant();
        NOW.set(now);
        Seat first = seat(RIYADH);
        Seat second = later(first);
        long entry = joins(first.startsAt(), RIYADH);
        isFree(first);
        search(now.plusSeconds(1));
        assertThat(said(first)).containsExactly("seat-requested");
        isFree(second);
        UUID request = request(entry);
        Hold hold = hold(first, now, entry, request);
        held(hold, now.plusSeconds(2));
        Offer offer = Objects.requireNonNull(offers.ofHold(hold.id()).block(LIMIT));

        Instant end = offer.expiresAt();
        NOW.set(end);
        done(process.on(first.slotId(), new Stimulus.OfferDue(offer.id())));
        search(end.plusSeconds(1));
        search(end.plus(Duration.ofMinutes(119)));
        assertThat(said(second)).as("a pause of two hours").isEmpty();
        search(end.plus(Duration.ofMinutes(121)));
        assertThat(said(second)).containsExactly("seat-requested");
    }

    /** A change shows that the patient is there; and so does a call by the clinic. */
    @Test
    void aChangeEndsThePause() {
        Instant now = TODAY.atTime(9, 0).atZone(RIYADH).toInstant();
        NOW.set(now);
        Seat seat = seat(RIYADH);
        long entry = joins(seat.startsAt(), RIYADH);
        database.sql("UPDATE entry SET paused_until = :until, unwanted_offers = 1 WHERE id = :id")
                .bind("until", now.plus(Duration.ofHours(2)))
                .bind("id", entry)
                .then()
                .block(LIMIT);
        isFree(seat);
        search(now.plusSeconds(1));
        assertThat(said(seat)).isEmpty();
        var before = Objects.requireNonNull(entries.find(entry).block(LIMIT));
        done(
                registration.change(
                        before,
                        new EntryDraft(before.patientId(), before.preferences(), "sooner", 5),
                        OfferSaga.SERVICE));
        search(now.plusSeconds(2));
        assertThat(said(seat)).containsExactly("seat-requested");
    }

    private Seat later(Seat seat) {
        Instant start = seat.startsAt().plus(Duration.ofHours(1));
        return new Seat(id(), doctor, start, start.plus(Duration.ofMinutes(30)), seat.zone(), null);
    }

    private UUID request(long entry) {
        return Objects.requireNonNull(
                database.sql(
                                "SELECT id FROM seat_request WHERE entry_id = :entry AND answer IS NULL")
                        .bind("entry", entry)
                        .mapValue(UUID.class)
                        .one()
                        .block(LIMIT));
    }

    @Test
    void itIsNightInTheDoctorsZone() {
        Seat seat = seat(NEW_YORK);
        joins(seat.startsAt(), NEW_YORK);
        held(hold(seat, NIGHT, null, null), NIGHT);
        assertThat(said(seat)).containsExactly("slot-offered");
    }

    @Test
    void nobodyIsNextByNight() {
        Seat seat = seat(RIYADH);
        joins(seat.startsAt(), RIYADH);
        joins(seat.startsAt(), RIYADH);
        Instant evening = NIGHT.minus(Duration.ofMinutes(70));
        Hold hold = hold(seat, evening, null, null);
        held(hold, evening);
        assertThat(said(seat)).containsExactly("slot-offered");

        NOW.set(NIGHT);
        Offer offer = Objects.requireNonNull(offers.ofHold(hold.id()).block(LIMIT));
        done(process.on(seat.slotId(), new Stimulus.Decline(offer.id(), OfferSaga.SERVICE)));
        assertThat(said(seat)).containsExactly("slot-offered", "offer-declined");
        assertThat(
                        database.sql(
                                        "SELECT payload ->> 'next' FROM outbox WHERE subject = :offer AND type LIKE '%declined%'")
                                .bind("offer", offer.id().toString())
                                .mapValue(String.class)
                                .one()
                                .block(LIMIT))
                .isEqualTo("false");
        assertThat(dueToBeLookedAt(seat)).contains(MORNING);
    }
}
