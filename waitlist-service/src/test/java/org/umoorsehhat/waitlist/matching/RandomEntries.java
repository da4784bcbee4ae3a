package org.umoorsehhat.waitlist.matching;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.matching.MatchingOracle.Candidate;
import org.umoorsehhat.waitlist.rules.Preferences;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** Random people who wait for one doctor, in the database and as the plain function sees them. */
final class RandomEntries {

    private static final Instant JOINED = Instant.parse("2026-11-01T00:00:00Z");
    private static final String[] TYPES = {null, null, "test", "therapy"};

    private final Random random;
    private final Connection connection;

    RandomEntries(Random random, Connection connection) {
        this.random = random;
        this.connection = connection;
    }

    Seat seat(long doctor, LocalDate day) {
        Instant start =
                day.atTime(8 + random.nextInt(14), 15 * random.nextInt(4))
                        .atZone(BookingEvents.ZONE)
                        .toInstant();
        Instant end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(12))));
        return new Seat(WaitlistServiceTest.id(), doctor, start, end, BookingEvents.ZONE, type());
    }

    private @Nullable String type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    private boolean sometimes() {
        return random.nextInt(5) == 0;
    }

    /** Makes between 0 and 12 entries, and tells who of them the seat may be offered to. */
    List<Candidate> waitingFor(Seat seat, LocalDate day) throws SQLException {
        var candidates = new ArrayList<Candidate>();
        Service service = sameService(seat);
        for (int i = random.nextInt(13); i > 0; i--) {
            LocalDate date = sometimes() ? day.plusDays(1) : day.minusDays(random.nextInt(3));
            LocalDate dateTo = random.nextBoolean() ? null : date.plusDays(random.nextInt(31));
            LocalTime from = random.nextBoolean() ? null : LocalTime.of(7 + random.nextInt(17), 0);
            LocalTime until =
                    random.nextBoolean()
                            ? null
                            : (from == null ? LocalTime.of(9, 0) : from)
                                    .plusMinutes(30L * (1 + random.nextInt(9)));
            boolean any = sometimes();
            var wish =
                    new Preferences(
                            any ? service.doctor() : seat.doctorId(),
                            any,
                            date,
                            dateTo,
                            from,
                            until,
                            type(),
                            any ? service.id() : null);
            candidates.addAll(add(seat, wish, service));
        }
        return candidates;
    }

    /**
     * A service of another doctor.
     *
     * @param isOffered whether the doctor of the seat offers the same
     */
    private record Service(long id, long doctor, boolean isOffered) {

        /** What somebody waits for, seen from the seat. */
        Preferences seen(Preferences wish, Seat seat) {
            return wish.anyDoctor() && isOffered ? wish.at(seat.doctorId()) : wish;
        }
    }

    private Service sameService(Seat seat) throws SQLException {
        var service =
                new Service(
                        WaitlistServiceTest.id(), WaitlistServiceTest.id(), random.nextBoolean());
        String sql =
                "INSERT INTO medical_service (id, doctor_id, name, folded_name, duration_minutes, price, is_active) VALUES (?, ?, ?, ?, 15, ?, true)";
        String name = "Check " + service.id();
        run(sql, service.id(), service.doctor(), name, name, BigDecimal.TEN);
        // One more digit is no other price.
        BigDecimal price = new BigDecimal(service.isOffered() ? "10.00" : "10.01");
        run(sql, WaitlistServiceTest.id(), seat.doctorId(), name, name, price);
        return service;
    }

    private List<Candidate> add(Seat seat, Preferences wish, Service service) throws SQLException {
        long patient = WaitlistServiceTest.id();
        int priority = 1 + random.nextInt(3);
        Instant joined = JOINED.plusSeconds(random.nextInt(4));
        boolean inactive = sometimes();
        run("INSERT INTO patient VALUES (?, 'x', ?)", patient, !inactive);
        long entry = insert(patient, wish, priority, joined);
        boolean left = random.nextInt(10) == 0;
        if (left) {
            run("UPDATE entry SET is_active = false, left_at = now() WHERE id = ?", entry);
        }
        boolean passed = sometimes();
        if (passed) {
            run("INSERT INTO passed_over VALUES (?, ?, 'declined', now())", entry, seat.slotId());
        }
        boolean busy = isBusy(patient, seat);
        boolean offered = offered(entry, patient, seat);
        return left || inactive || offered
                ? List.of()
                : List.of(
                        new Candidate(
                                entry, service.seen(wish, seat), priority, joined, passed, busy));
    }

    /** An appointment that ends or begins around the seat's start. */
    private boolean isBusy(long patient, Seat seat) throws SQLException {
        if (!sometimes()) {
            return false;
        }
        Instant start = seat.startsAt().plus(Duration.ofMinutes(15L * (random.nextInt(5) - 2)));
        Instant end = start.plus(Duration.ofMinutes(30));
        run("INSERT INTO appointment VALUES (?, ?, ?, ?)", UUID.randomUUID(), patient, start, end);
        return start.isBefore(seat.endsAt()) && seat.startsAt().isBefore(end);
    }

    private boolean offered(long entry, long patient, Seat seat) throws SQLException {
        if (random.nextInt(8) != 0) {
            return false;
        }
        UUID offer = UUID.randomUUID();
        run(
                """
                INSERT INTO offer (id, hold_id, entry_id, patient_id, doctor_id, slot_id, starts_at, ends_at, time_zone,
                                   appointment_type, status, made_at, expires_at)
                VALUES (?, uuidv7(), ?, ?, ?, ?, ?, ?, 'UTC', 'test', 'open', now(), now() + interval '1 day')
                """,
                offer,
                entry,
                patient,
                seat.doctorId(),
                seat.slotId(),
                seat.startsAt().plus(Duration.ofDays(2)),
                seat.endsAt().plus(Duration.ofDays(2)));
        run(
                "UPDATE entry SET is_offered = true, last_offer_id = ? WHERE id = ? AND is_active",
                offer,
                entry);
        return true;
    }

    private long insert(long patient, Preferences wish, int priority, Instant joined)
            throws SQLException {
        String sql =
                """
                INSERT INTO entry (patient_id, doctor_id, any_doctor, service_id, same_service, preferred_date, preferred_date_to,
                                   time_start, time_end, appointment_type, priority, joined_at, updated_at)
                VALUES (?, ?, ?, ?, (SELECT same_service FROM medical_service WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """;
        try (var statement =
                prepare(
                        sql,
                        patient,
                        wish.doctorId(),
                        wish.anyDoctor(),
                        wish.service(),
                        wish.service(),
                        wish.date(),
                        wish.dateTo(),
                        wish.from(),
                        wish.until(),
                        wish.type(),
                        priority,
                        joined,
                        joined)) {
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = prepare(sql, values)) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value =
                    values[i] instanceof Instant at
                            ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC)
                            : values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
