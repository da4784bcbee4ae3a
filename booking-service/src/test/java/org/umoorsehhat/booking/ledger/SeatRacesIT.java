package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The functions as statements put them together, on connections that race. */
class SeatRacesIT {

    private static final int TRIES = 2_000;

    private final long doctor = Ledger.newId();
    private final long slot = Ledger.slot(doctor, "10:00", "10:30", 1);

    /** Books: locks, inserts, takes; gives the refusal, the appointment, and whether it is in. */
    private static final String BOOK =
            """
            WITH place AS MATERIALIZED (SELECT * FROM %s), made AS (
                %s, place WHERE place.refusal IS NULL ON CONFLICT DO NOTHING RETURNING id
            ), taken AS MATERIALIZED (SELECT take_seats(made.id, place.slots) AS slots FROM made, place)
            SELECT place.refusal, made.id, cardinality(taken.slots)
            FROM place LEFT JOIN made ON true LEFT JOIN taken ON true
            """
                    .formatted(Place.CALL, Ledger.INSERT_APPOINTMENT);

    private static final String CANCEL =
            """
            WITH place AS MATERIALIZED (SELECT lock_own_seats(true, ?, ?) AS slots), saved AS (
                UPDATE appointment a SET status = 'cancelled' FROM place WHERE a.id = ? AND a.live AND place.slots IS NOT NULL
                RETURNING a.id
            ), freed AS MATERIALIZED (SELECT f.* FROM saved, release_seats(saved.id, NULL, ?, NULL) AS f)
            SELECT count(*) FROM freed
            """;

    private static final String MOVE =
            """
            WITH place AS MATERIALIZED (SELECT * FROM %s), freed AS MATERIALIZED (
                SELECT f.* FROM place, release_seats(?, NULL, ?, NULL) AS f WHERE place.refusal IS NULL
            )
            SELECT place.refusal, cardinality(freed.freed), cardinality(take_seats(?, place.slots)) FROM place, freed
            """
                    .formatted(Place.CALL);

    private String book(Session session, long patient) {
        Object[] place = Place.of(doctor, patient, "10:00", "10:30").values();
        Object[] row = Ledger.row(doctor, patient, "10:00", "10:30");
        var values = new Object[place.length + row.length];
        System.arraycopy(place, 0, values, 0, place.length);
        System.arraycopy(row, 0, values, place.length, row.length);
        return session.text(BOOK, values);
    }

    private String cancel(Session session, long appointment) {
        return session.text(CANCEL, doctor, appointment, appointment, doctor);
    }

    private static long made(String answer) {
        return Long.parseLong(answer.split(" ")[1]);
    }

    /** Seats that are counted, that are there, and that live appointments should have. */
    private String seats() {
        return Ledger.text(
                """
                SELECT booked, (SELECT count(*) FROM seat WHERE slot_id = s.id),
                       (SELECT count(*) FROM appointment WHERE doctor_id = s.doctor_id AND live)
                FROM slot s WHERE id = ?
                """,
                slot);
    }

    @Test
    void twoAtTheLastSeat() throws Exception {
        long one = Ledger.patient();
        long another = Ledger.patient();
        try (Session second = Ledger.session();
                Session first = Ledger.transaction()) {
            assertThat(book(first, one)).endsWith(" 1");
            Object[] place = Place.of(doctor, another, "10:00", "10:30").values();
            var answer = second.waitsIn(Place.ANSWER, place);
            first.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("full ");
            assertThat(book(second, another)).isEqualTo("full - -");
        }
        assertThat(seats()).isEqualTo("1 1 1");
    }

    @Test
    void manyAtTheLastSeat() throws Exception {
        var patients = IntStream.range(0, 16).mapToObj(i -> Ledger.patient()).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(
                            patients.stream()
                                    .<Callable<String>>map(one -> () -> alone(one))
                                    .toList());
            assertThat(answers)
                    .extracting(answer -> answer.get().replaceAll("[0-9]+ 1$", "in"))
                    .filteredOn("- in"::equals)
                    .hasSize(1);
            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .filteredOn("full - -"::equals)
                    .hasSize(15);
        }
        assertThat(seats()).isEqualTo("1 1 1");
    }

    private String alone(long patient) {
        try (Session session = Ledger.session()) {
            return book(session, patient);
        }
    }

    /** A patient cancels and books again at the same moment; whoever wins, both end. */
    @Test
    void cancellingAgainstBookingByTheSamePatientNeverDeadlocks() throws Exception {
        long patient = Ledger.patient();
        try (Session canceller = Ledger.session();
                Session booker = Ledger.session();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long current = made(book(booker, patient));
            int won = 0;
            for (int i = 0; i < TRIES; i++) {
                long old = current;
                var cancelled = threads.submit(() -> cancel(canceller, old));
                var booked = threads.submit(() -> book(booker, patient));
                assertThat(cancelled.get()).as("try %d", i).isEqualTo("1");
                String answer = booked.get();
                assertThat(answer).as("try %d", i).matches("- [0-9]+ 1|full - -");
                boolean isBooked = !answer.startsWith("full");
                won += isBooked ? 1 : 0;
                current = made(isBooked ? answer : book(booker, patient));
            }
            assertThat(won).as("both orders happen").isBetween(1, TRIES - 1);
        }
        assertThat(seats()).isEqualTo("1 1 1");
    }

    /** Each may have the other's seat once it is free, and waits for no more than its locks. */
    @Test
    void twoWhoWantEachOthersSeatsNeverDeadlock() throws Exception {
        long patient = Ledger.patient();
        long another = Ledger.patient();
        long later = Ledger.slot(doctor, "10:30", "11:00", 1);
        var moveLater =
                Place.of(doctor, patient, "10:30", "11:00")
                        .moving(Ledger.seated(doctor, patient, "10:00", "10:30", slot));
        var moveSooner =
                Place.of(doctor, another, "10:00", "10:30")
                        .moving(Ledger.seated(doctor, another, "10:30", "11:00", later));
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Session one = Ledger.session();
                Session two = Ledger.session()) {
            for (int i = 0; i < 500; i++) {
                var first = threads.submit(() -> one.text(Place.ANSWER, moveLater.values()));
                var second = threads.submit(() -> two.text(Place.ANSWER, moveSooner.values()));
                assertThat(first.get()).isEqualTo("full {%d} {%d} t", later, slot);
                assertThat(second.get()).isEqualTo("full {%d} {%d} t", slot, later);
            }
        }
    }

    /** Gives back what it has and takes what it wants: each of two patients the other's slot. */
    @Test
    void twoWhoChangePlacesNeverDeadlock() throws Exception {
        long patient = Ledger.patient();
        long another = Ledger.patient();
        long here = Ledger.slot(doctor, "11:00", "11:30", 2);
        long there = Ledger.slot(doctor, "11:30", "12:00", 2);
        long first = Ledger.seated(doctor, patient, "11:00", "11:30", here);
        long second = Ledger.seated(doctor, another, "11:30", "12:00", there);
        var later = Place.of(doctor, patient, "11:30", "12:00");
        var sooner = Place.of(doctor, another, "11:00", "11:30");
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Session one = Ledger.session();
                Session two = Ledger.session()) {
            for (int i = 0; i < 1_000; i++) {
                var left = i % 2 == 0 ? later : sooner;
                var right = i % 2 == 0 ? sooner : later;
                var moved = threads.submit(() -> move(one, first, left));
                var movedToo = threads.submit(() -> move(two, second, right));
                assertThat(moved.get()).as("try %d", i).isEqualTo("- 1 1");
                assertThat(movedToo.get()).as("try %d", i).isEqualTo("- 1 1");
            }
        }
        assertThat(Ledger.state(here) + ", " + Ledger.state(there))
                .startsWith("1/0 of 2 ")
                .contains(", 1/0 of 2 ");
    }

    private String move(Session session, long appointment, Place place) {
        Object[] wanted = place.moving(appointment).values();
        var values = Arrays.copyOf(wanted, wanted.length + 3);
        values[wanted.length] = appointment;
        values[wanted.length + 1] = doctor;
        values[wanted.length + 2] = appointment;
        return session.text(MOVE, values);
    }
}
