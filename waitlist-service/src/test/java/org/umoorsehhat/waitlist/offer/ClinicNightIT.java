package org.umoorsehhat.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.waitlist.StillServiceTest;
import org.umoorsehhat.waitlist.directory.Copies;
import org.umoorsehhat.waitlist.directory.Copies.SlotCopy;
import org.umoorsehhat.waitlist.entry.Author;
import org.umoorsehhat.waitlist.entry.EntryDraft;
import org.umoorsehhat.waitlist.entry.WaitingList;
import org.umoorsehhat.waitlist.matching.Seat;
import org.umoorsehhat.waitlist.matching.Wish;
import org.umoorsehhat.waitlist.search.SearchQueue;
import reactor.core.publisher.Mono;

/** A night from 22:00 to 07:00, over the database, with the clock where the test wants it. */
@StillServiceTest
class NightIT {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC).plusDays(1);

    /** In Riyadh; in New York it is the afternoon. */
    private static final Instant NIGHT = TODAY.atTime(23, 0).atZone(RIYADH).toInstant();

    private static final Instant MORNING =
            TODAY.plusDays(1).atTime(7, 0).atZone(RIYADH).toInstant();

    private static final OfferProperties PROPERTIES =
            new OfferProperties(
                    Duration.ofMinutes(30),
                    0.25,
                    Duration.ofMinutes(3),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(30),
                    LocalTime.of(22, 0),
                    LocalTime.of(7, 0),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(2),
                    Duration.ofHours(1));

    @Autowired ApplicationContext context;
    @Autowired DatabaseClient database;
    @Autowired TransactionalOperator transaction;

    private final long doctor = id();

    private static long id() {
        return ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    }

    /** The service's saga at one moment of a clinic that has a night. */
    private final class At {

        private final OfferTerms terms = new OfferTerms(PROPERTIES);
        private final OfferStore offers = context.getBean(OfferStore.class);
        private final RequestStore requests = context.getBean(RequestStore.class);
        private final SearchQueue queue = context.getBean(SearchQueue.class);
        private final OfferEvents events = context.getBean(OfferEvents.class);
        private final OfferMeters meters = context.getBean(OfferMeters.class);
        private final HeldSeats held;
        private final Search search;
        private final OfferEnding ending;

        At(Instant now) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            held =
                    new HeldSeats(
                            offers,
                            requests,
                            queue,
                            terms,
                            PROPERTIES,
                            events,
                            context.getBean(PatientNotice.class),
                            meters,
                            context.getBean(AnswerSignal.class),
                            clock);
            ending = new OfferEnding(offers, terms, events, queue, meters);
            search =
                    new Search(
                            queue,
                            offers,
                            new FreeSeats(offers, requests, queue, terms, events, clock),
                            held,
                            terms,
                            context.getBean(Commands.class),
                            transaction,
                            clock);
        }
    }

    private <T> @Nullable T done(Mono<T> effect) {
        return transaction.transactional(effect).block(LIMIT);
    }

    private long joins(Instant start, ZoneId zone) {
        long patient = id();
        var copies = context.getBean(Copies.class);
        done(copies.doctor(doctor, "Dr. Night", zone.getId(), true));
        done(copies.patient(patient, "Patient", true, Instant.now()));
        var wish = new Wish(doctor, start.atZone(zone).toLocalDate(), null, null, null);
        var draft = new EntryDraft(patient, wish, null, 5);
        return Objects.requireNonNull(
                        done(context.getBean(WaitingList.class).join(draft, Author.SERVICE)))
                .id();
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
                new SlotCopy(
                        seat.slotId(),
                        doctor,
                        seat.startsAt(),
                        seat.endsAt(),
                        seat.zone().getId(),
                        seat.date(),
                        1,
                        1,
                        1);
        done(context.getBean(Copies.class).slot(slot));
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
        done(new At(NIGHT).held.held(hold(seat, NIGHT, null, null)));
        assertThat(said(seat)).containsExactly("offers-exhausted");
        assertThat(dueToBeLookedAt(seat)).containsExactly(MORNING);

        // Freed by booking-service, it is free all night, and nobody is woken.
        isFree(seat);
        new At(MORNING.minusSeconds(1)).search.run().block(LIMIT);
        assertThat(said(seat)).containsExactly("offers-exhausted");

        new At(MORNING).search.run().block(LIMIT);
        assertThat(said(seat)).containsExactly("offers-exhausted", "seat-requested");
        UUID request =
                database.sql("SELECT id FROM seat_request WHERE entry_id = :entry")
                        .bind("entry", entry)
                        .mapValue(UUID.class)
                        .one()
                        .block(LIMIT);
        done(new At(MORNING).held.held(hold(seat, MORNING, entry, request)));
        assertThat(said(seat)).endsWith("slot-offered");
    }

    @Test
    void aFreeSeatIsNotAskedForByNight() {
        Seat seat = seat(RIYADH);
        joins(seat.startsAt(), RIYADH);
        isFree(seat);
        done(context.getBean(SearchQueue.class).slot(seat.slotId(), NIGHT));
        new At(NIGHT).search.run().block(LIMIT);
        assertThat(said(seat)).isEmpty();
        assertThat(dueToBeLookedAt(seat)).isNotEmpty().containsOnly(MORNING);
    }

    @Test
    void itIsNightInTheDoctorsZone() {
        Seat seat = seat(NEW_YORK);
        joins(seat.startsAt(), NEW_YORK);
        done(new At(NIGHT).held.held(hold(seat, NIGHT, null, null)));
        assertThat(said(seat)).containsExactly("slot-offered");
    }

    @Test
    void nobodyIsNextByNight() {
        Seat seat = seat(RIYADH);
        joins(seat.startsAt(), RIYADH);
        joins(seat.startsAt(), RIYADH);
        Instant evening = NIGHT.minus(Duration.ofMinutes(70));
        Hold hold = hold(seat, evening, null, null);
        done(new At(evening).held.held(hold));
        assertThat(said(seat)).containsExactly("slot-offered");

        var night = new At(NIGHT);
        Offer offer = Objects.requireNonNull(night.offers.ofHold(hold.id()).block(LIMIT));
        done(night.ending.end(offer, Ending.DECLINED, null, Author.SERVICE, NIGHT));
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
