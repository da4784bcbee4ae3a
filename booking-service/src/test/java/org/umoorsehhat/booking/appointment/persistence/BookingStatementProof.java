package org.umoorsehhat.booking.appointment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.PostgresServer;

/**
 * How many bookings a second the statement allows, from plain JDBC. Given the migrations of a
 * version before its heart was moved to Java ({@code bin/compare-booking OLD_COMMIT}), it
 * alternates with that version's statement and tells the ratio.
 */
@Tag("proof")
class BookingStatementProof {

    private static final int CONNECTIONS = 16;
    private static final int DOCTORS = 100;
    private static final int SLOTS_A_DAY = 32;
    private static final int PATIENTS = 20_000;
    private static final int AHEAD = 3_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("booking.seconds", 8));
    private static final int ROUNDS = Integer.getInteger("booking.rounds", 5);

    private final LocalDate firstDay = LocalDate.now().plusDays(3);
    private final PreparedBookings bookings = new PreparedBookings();

    @Test
    void bookingsFromPlainJdbc() throws Exception {
        String before = System.getProperty("booking.before", "");
        Clinic ours =
                new Clinic("booking_statement", "classpath:db/chassis", "classpath:db/migration");
        Clinic theirs =
                before.isEmpty()
                        ? null
                        : new Clinic(
                                "booking_before",
                                "filesystem:" + Path.of(before, "chassis"),
                                "filesystem:" + Path.of(before, "migration"));
        var rates = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        run(ours, theirs);
        for (int round = 0; round < ROUNDS; round++) {
            double[] both = run(ours, theirs);
            rates.add(both[0]);
            ratios.add(both[0] / both[1]);
            System.out.printf(
                    "round %d: %,.0f bookings/s%s%n",
                    round + 1,
                    both[0],
                    theirs == null
                            ? ""
                            : ", before %,.0f, ratio %.2f".formatted(both[1], both[0] / both[1]));
        }
        System.out.printf(
                "median: %,.0f bookings/s%s%n",
                median(rates), theirs == null ? "" : ", ratio %.2f".formatted(median(ratios)));
        assertThat(median(rates)).isPositive();
        if (theirs != null) {
            assertThat(median(ratios)).as("not slower than before").isGreaterThan(1);
        }
    }

    private double[] run(Clinic ours, Clinic theirs) throws Exception {
        double rate = ours.rate(this::own);
        return new double[] {rate, theirs == null ? Double.NaN : theirs.rate(this::before)};
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** A booking that is ready to be run. */
    private interface Prepared {
        String sql();

        void bind(PreparedStatement statement) throws SQLException;

        boolean isBooked(ResultSet row) throws SQLException;
    }

    private Prepared own(long n) {
        BoundStatement statement =
                bookings.book(1_000_000 + n, doctor(n), patient(n), date(n), time(n), ZONE);
        return new Prepared() {
            @Override
            public String sql() {
                return PreparedBookings.jdbc(statement);
            }

            @Override
            public void bind(PreparedStatement jdbc) throws SQLException {
                PreparedBookings.bind(jdbc, statement);
            }

            @Override
            public boolean isBooked(ResultSet row) throws SQLException {
                return row.getLong("id") > 0;
            }
        };
    }

    private Prepared before(long n) {
        List<String> values =
                List.of(
                        """
                        {"doctor": %d, "patient": %d, "date": "%s", "time": "%s", "time_zone": "%s", "starts_at": "%s", \
                        "duration_minutes": 30, "appointment_type": "consultation", "booking_method": "online", \
                        "reason_for_visit": "Check-up", "now": "%s"}\
                        """
                                .formatted(
                                        doctor(n),
                                        patient(n),
                                        date(n),
                                        time(n),
                                        ZONE,
                                        date(n).atTime(time(n)).atZone(ZONE).toInstant(),
                                        Instant.now()),
                        "{\"sub\": \"patient%1$d\", \"name\": \"Patient %1$d\", \"admin\": false, \"patient_id\": %1$d}"
                                .formatted(patient(n)),
                        "{\"correlation_id\": \"%032x\"}".formatted(n));
        return new Prepared() {
            @Override
            public String sql() {
                return "SELECT book(?::jsonb, ?::jsonb, ?::jsonb)";
            }

            @Override
            public void bind(PreparedStatement jdbc) throws SQLException {
                for (int i = 0; i < values.size(); i++) {
                    jdbc.setString(i + 1, values.get(i));
                }
            }

            @Override
            public boolean isBooked(ResultSet row) throws SQLException {
                return row.getString(1).contains("\"outcome\": \"ok\"");
            }
        };
    }

    private static long doctor(long n) {
        return 1 + n % DOCTORS;
    }

    private static long patient(long n) {
        return 1 + n % PATIENTS;
    }

    private LocalDate date(long n) {
        return firstDay.plusDays(n / DOCTORS / SLOTS_A_DAY);
    }

    private static LocalTime time(long n) {
        return LocalTime.of(7, 0).plusMinutes(30 * (n / DOCTORS % SLOTS_A_DAY));
    }

    @FunctionalInterface
    private interface Maker {
        Prepared make(long n);
    }

    /** A database with more free seats than are booked. */
    private final class Clinic {

        private final Database database;
        private final AtomicLong next = new AtomicLong();

        Clinic(String name, String... locations) throws SQLException {
            database = PostgresServer.createDatabase(name);
            Flyway.configure()
                    .dataSource(
                            database.jdbcUrl(),
                            database.owner().user(),
                            database.owner().password())
                    .locations(locations)
                    .placeholders(Map.of("app_role", database.app().user(), "currency", "SAR"))
                    .load()
                    .migrate();
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(fill());
            }
        }

        private String fill() {
            return """
            INSERT INTO doctor (id, name, time_zone, consultation_fee, is_active, confirms_at_once)
            SELECT d, 'Dr ' || d, '%1$s', 150, true, false FROM generate_series(1, %2$d) AS d;
            INSERT INTO patient (id, name, locale, time_zone) SELECT p, 'Patient ' || p, 'en', 'UTC' FROM generate_series(1, %3$d) AS p;
            INSERT INTO slot (id, doctor_id, local_date, start_time, end_time, time_zone, starts_at, ends_at, capacity, is_open, is_withdrawn, slot_version)
            SELECT row_number() OVER (), d, day, t, t + interval '30 minutes', '%1$s', (day + t) AT TIME ZONE '%1$s',
                   (day + t) AT TIME ZONE '%1$s' + interval '30 minutes', 1, true, false, 1
            FROM generate_series(1, %2$d) AS d, generate_series(0, 199) AS k, generate_series(0, %4$d) AS s,
                 LATERAL (SELECT '%5$s'::date + k AS day, '07:00'::time + s * interval '30 minutes' AS t) AS x;
            TRUNCATE statistics_delta;
            """
                            .formatted(ZONE, DOCTORS, PATIENTS, SLOTS_A_DAY - 1, firstDay)
                    + "ANALYZE";
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    database.jdbcUrl(), database.owner().user(), database.owner().password());
        }

        /** Bookings a second, their values made before. */
        double rate(Maker maker) throws Exception {
            var ready = new ArrayList<List<Prepared>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                var own = new ArrayList<Prepared>();
                for (int k = 0; k < AHEAD * ROUND.toSeconds() / CONNECTIONS; k++) {
                    own.add(maker.make(next.getAndIncrement()));
                }
                ready.add(own);
            }
            var done = new AtomicLong();
            long begin = System.nanoTime();
            long end = begin + ROUND.toNanos();
            try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
                var running = new ArrayList<Future<?>>();
                for (List<Prepared> own : ready) {
                    running.add(
                            threads.submit(() -> {
                                book(own, end, done);
                                return null;
                            }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new SQLException("not booked", e.getCause());
            }
            double rate = done.get() / ((System.nanoTime() - begin) / 1e9);
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("TRUNCATE outbox, statistics_delta");
                statement.execute("VACUUM ANALYZE");
            }
            return rate;
        }

        private void book(List<Prepared> own, long end, AtomicLong done) throws SQLException {
            try (Connection connection = connect();
                    PreparedStatement statement =
                            connection.prepareStatement(own.getFirst().sql())) {
                for (Prepared one : own) {
                    if (System.nanoTime() >= end) {
                        return;
                    }
                    one.bind(statement);
                    try (ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        if (!one.isBooked(rows)) {
                            throw new SQLException("not booked: " + rows.getString(1));
                        }
                    }
                    done.incrementAndGet();
                }
            }
        }
    }
}
