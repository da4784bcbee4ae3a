package org.umoorsehhat.waitlist.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.saga.SagaDriver.Candidates;
import org.umoorsehhat.waitlist.saga.SagaDriver.Fulfilled;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/**
 * One random interleaving: cancellations, bookings, joins, answers, expiries and messages in any
 * order that Kafka allows, with crashes before the commit and messages that come again; then
 * everything that is under way comes to its end, and the rules must hold.
 */
final class RandomInterleaving {

    private static final int STEPS = 45;
    private static final int PATIENCE = 400;

    private final SagaDriver service;
    private final Random random;
    private final BookingServiceModel booking;
    private final Map<String, Deque<SagaDriver.Said>> toBooking = new TreeMap<>();
    private final List<ProducerRecord<String, byte[]>> delivered = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final Set<Long> slots = new HashSet<>();
    private final List<Runnable> joins = new ArrayList<>();
    private final List<Long> entries = new ArrayList<>();
    private final List<Long> patients = new ArrayList<>();
    private final Set<Booked> bookedThemselves = new HashSet<>();

    private record Booked(long patient, long slot) {}

    RandomInterleaving(SagaDriver service, BookingServiceModel booking, long seed) {
        this.service = service;
        this.booking = booking;
        this.random = new Random(seed);
        trace.add("seed " + seed);
    }

    /** Plays and checks; a failure tells every step that led to it. */
    void play() {
        try {
            begin();
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            finish();
        } catch (Throwable failure) {
            throw new AssertionError(String.join("\n", trace), failure);
        }
    }

    /** Two doctors at the same hours: a patient may wait for both, and can see only one. */
    private void begin() {
        LocalDate day = LocalDate.now(BookingEvents.ZONE).plusDays(5);
        long first = WaitlistServiceTest.id();
        long second = WaitlistServiceTest.id();
        service.knowsDoctor(first);
        service.knowsDoctor(second);
        publish(Slot.at(WaitlistServiceTest.id(), first, day, 10, 0), 1 + random.nextInt(2));
        publish(Slot.at(WaitlistServiceTest.id(), first, day, 11, 0), 1);
        publish(Slot.at(WaitlistServiceTest.id(), second, day, 10, 0), 1);
        for (int i = 0; i < 3; i++) {
            long patient = WaitlistServiceTest.id();
            patients.add(patient);
            service.knowsPatient(patient);
            joins.add(() -> join(patient, wish(first, day), 1 + random.nextInt(3)));
            if (i < 2) {
                joins.add(() -> join(patient, wish(second, day), 5));
            }
        }
        int early = random.nextInt(joins.size() + 1);
        for (int i = 0; i < early; i++) {
            join();
        }
    }

    /** The slots are at 10 and at 11, of half an hour each. */
    private Preferences wish(long doctor, LocalDate day) {
        return switch (random.nextInt(6)) {
            case 0 -> new Preferences(doctor, day, null, LocalTime.of(10, 30), null);
            case 1 -> new Preferences(doctor, day, LocalTime.of(10, 15), null, null);
            case 2 -> new Preferences(doctor, day, LocalTime.of(9, 0), LocalTime.of(11, 15), null);
            default -> new Preferences(doctor, day, null, null, null);
        };
    }

    private void join(long patient, Preferences wish, int priority) {
        trace.add(patient + " joins for " + wish);
        entries.add(service.join(patient, wish, priority, crashes()));
    }

    /** Whether the process dies before the next commit, and tries again. */
    private boolean crashes() {
        return random.nextInt(4) == 0;
    }

    private void publish(Slot slot, int capacity) {
        var others = new ArrayList<Long>();
        for (int i = 0; i < capacity - (random.nextInt(4) == 0 ? 1 : 0); i++) {
            others.add(WaitlistServiceTest.id());
        }
        slots.add(slot.id());
        booking.publish(slot, capacity, others);
    }

    private void join() {
        joins.remove(random.nextInt(joins.size())).run();
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0 -> cancel();
            case 1 -> walkIn();
            case 2 -> expireHold();
            case 3 -> {
                if (!joins.isEmpty()) {
                    join();
                }
            }
            case 4 -> answer(random.nextInt(6));
            case 5 -> {
                trace.add("search");
                service.search(crashes());
            }
            case 6 -> busy();
            case 7, 8, 9, 10, 11 -> toWaitlist();
            default -> toBooking();
        }
        collect();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void cancel() {
        Slot slot = any(booking.slots());
        List<Long> booked = booking.patientsIn(slot);
        if (!booked.isEmpty()) {
            long patient = any(booked);
            trace.add("cancel " + patient + " in " + slot.id());
            booking.cancel(slot, patient);
        }
    }

    private void walkIn() {
        Slot slot = any(booking.slots());
        if (booking.book(slot, WaitlistServiceTest.id())) {
            trace.add("walk-in takes " + slot.id());
        }
    }

    /** Somebody who waits books for themselves. */
    private void busy() {
        Slot slot = any(booking.slots());
        long patient = any(patients);
        if (booking.book(slot, patient)) {
            trace.add(patient + " books " + slot.id());
            bookedThemselves.add(new Booked(patient, slot.id()));
        }
    }

    private void expireHold() {
        List<UUID> live = booking.liveHolds();
        if (!live.isEmpty()) {
            UUID hold = any(live);
            trace.add("hold " + hold + " runs out");
            booking.expire(hold);
        }
    }

    /** A patient answers, or does not, or leaves. */
    private void answer(int how) {
        List<Long> open = service.openOffers(entries);
        if (open.isEmpty()) {
            return;
        }
        long entry = any(open);
        switch (how) {
            case 0, 1, 2 -> {
                trace.add("accept " + entry);
                service.accept(entry, crashes());
            }
            case 3 -> {
                trace.add("decline " + entry);
                service.decline(entry, crashes());
            }
            case 4 -> {
                trace.add("offer runs out " + entry);
                service.expire(entry, crashes());
            }
            default -> {
                trace.add("leave " + entry);
                service.leave(entry, crashes());
            }
        }
    }

    /** The next message of one queue, perhaps crashing first, perhaps twice, perhaps an old one. */
    private void toWaitlist() {
        List<String> queues = booking.queues();
        if (queues.isEmpty()) {
            return;
        }
        String queue = any(queues);
        Deque<ProducerRecord<String, byte[]>> waiting = booking.said().get(queue);
        boolean state = queue.startsWith("booking.public.slot-occupancy");
        ProducerRecord<String, byte[]> message =
                state ? any(new ArrayList<>(waiting)) : waiting.peekFirst();
        waiting.remove(message);
        if (crashes()) {
            trace.add("crash");
            service.crash(message);
        }
        deliver(message);
        delivered.add(message);
        if (random.nextInt(4) == 0) {
            trace.add("again");
            service.deliver(any(delivered));
        }
    }

    private void deliver(ProducerRecord<String, byte[]> message) {
        String type = new String(message.headers().lastHeader("ce_type").value());
        trace.add("waitlist gets " + type + " " + new String(message.value()));
        if (type.endsWith("seat-held.v1")) {
            JsonNode data = SagaDriver.JSON.readTree(message.value());
            Candidates before = service.candidates(data, entries);
            service.deliver(message);
            assertThat(service.offeredTo(data))
                    .as("whose turn it was among %s", before)
                    .isEqualTo(before.whoseTurn());
        } else {
            service.deliver(message);
        }
    }

    private void toBooking() {
        List<String> queues =
                toBooking.entrySet().stream()
                        .filter(queue -> !queue.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        if (!queues.isEmpty()) {
            var message = toBooking.get(any(queues)).removeFirst();
            trace.add("booking gets " + message);
            booking.receive(message.fact(), message.data());
        }
    }

    private void collect() {
        for (var said : service.published(slots, entries)) {
            toBooking.computeIfAbsent(said.queue(), queue -> new ArrayDeque<>()).add(said);
        }
        service.checkOffers(entries);
        booking.check();
    }

    private boolean isQuiet() {
        return booking.queues().isEmpty()
                && toBooking.values().stream().allMatch(Deque::isEmpty)
                && service.openOffers(entries).isEmpty()
                && !service.isSearchDue();
    }

    private void finish() {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        for (int i = 0; !isQuiet(); i++) {
            if (i > PATIENCE || System.nanoTime() > deadline) {
                throw new AssertionError("it does not come to an end");
            }
            trace.add("…");
            toWaitlist();
            collect();
            toBooking();
            if (i % 5 == 0) {
                service.search(crashes());
                answer(random.nextInt(5));
            }
            collect();
        }
        check();
        replay();
    }

    /** All that was ever heard comes once more, in any order: nothing changes, nothing is said. */
    private void replay() {
        trace.add("everything comes again");
        Collections.shuffle(delivered, random);
        delivered.forEach(service::deliver);
        assertThat(service.published(slots, entries)).as("said when heard again").isEmpty();
        assertThat(service.isSearchDue()).as("a search when heard again").isFalse();
        check();
    }

    private void check() {
        assertThat(booking.liveHolds()).as("holds that nobody will end").isEmpty();
        assertThat(service.unanswered(entries)).as("requests, offers without an answer").isEmpty();
        List<Fulfilled> fulfilled = service.fulfilled(entries);
        assertThat(fulfilled.stream().map(Fulfilled::hold))
                .as("holds that became appointments here and there")
                .containsAll(booking.takenHolds());
        assertThat(fulfilled.stream().filter(offer -> !booking.takenHolds().contains(offer.hold())))
                .as("offers fulfilled by nothing that was booked")
                .allMatch(offer ->
                        bookedThemselves.contains(new Booked(offer.patient(), offer.slot())));
        for (Slot slot : booking.slots()) {
            if (booking.free(slot) > 0) {
                assertThat(service.wouldSuit(slot, entries))
                        .as("who waits for the free seat of %s and was not asked", slot)
                        .isEmpty();
            }
        }
    }
}
