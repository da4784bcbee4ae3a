package org.umoorsehhat.benchmarks.limit;

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
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.SeatPlan;
import org.umoorsehhat.benchmarks.report.Latency;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement with which booking-service books, with the same parameters and session settings,
 * from plain JDBC: as fast as anything can be that books like this on this machine.
 */
public final class JdbcLimit {

    /** As many connections as booking-service has. */
    public static final int CONNECTIONS = 16;

    private static final String SESSION =
            "-c lock_timeout=2000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=5000"
                    + " -c transaction_timeout=20000 -c TimeZone=UTC";
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final String url;
    private final Properties settings = new Properties();
    private final LocalDate firstDay;
    private final JsonMapper json = JsonMapper.shared();
    private final AtomicLong next = new AtomicLong();
    private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

    public JdbcLimit(String url, String user, String password, LocalDate firstDay) {
        this.url = url;
        this.firstDay = firstDay;
        settings.put("user", user);
        settings.put("password", password);
        settings.put("options", SESSION);
    }

    /** Bookings per second, and how long each took. */
    public record Result(double rate, Latency latency) {}

    /**
     * Books for so long.
     *
     * @throws SQLException if any booking is refused: each has a seat of its own
     */
    public Result run(Duration warmUp, Duration measured)
            throws SQLException, InterruptedException {
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(
                        threads.submit(() -> {
                            book(begin, end);
                            return null;
                        }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("the limit could not be measured", e.getCause());
        }
        double seconds = measured.toMillis() / 1000.0;
        return new Result(micros.getTotalCount() / seconds, Latency.of(micros));
    }

    private void book(long begin, long end) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, settings);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT book(?::jsonb, ?::jsonb, ?::jsonb)")) {
            for (long now = System.nanoTime(); now < end; ) {
                List<String> parameters = parameters(next.getAndIncrement());
                long asked = System.nanoTime();
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setString(i + 1, parameters.get(i));
                }
                requireBooked(statement);
                now = System.nanoTime();
                if (asked >= begin && now < end) {
                    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(now - asked));
                }
            }
        }
    }

    private void requireBooked(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            String answer = rows.getString(1);
            if (!"ok".equals(json.readTree(answer).path("outcome").asString(""))) {
                throw new SQLException("not booked: " + answer);
            }
        }
    }

    /** As booking-service writes them: command, caller, context. */
    private List<String> parameters(long n) {
        SeatPlan.Seat seat = ClinicPlan.SEATS.seat(n);
        LocalDate date = firstDay.plusDays(seat.day());
        LocalTime time = ClinicPlan.time(seat.time());
        Instant startsAt = date.atTime(time).atZone(ZoneId.of(ClinicPlan.ZONE)).toInstant();
        return List.of(
                """
                {"doctor": %d, "patient": %d, "date": "%s", "time": "%s", "time_zone": "%s", "starts_at": "%s", \
                "duration_minutes": %d, "appointment_type": "consultation", "booking_method": "online", \
                "reason_for_visit": "Check-up", "now": "%s"}\
                """
                        .formatted(
                                seat.doctor(),
                                seat.patient(),
                                date,
                                time,
                                ClinicPlan.ZONE,
                                startsAt,
                                ClinicPlan.MINUTES,
                                Instant.now()),
                """
                {"sub": "patient%1$d", "name": "Patient %1$d", "admin": false, "patient_id": %1$d}\
                """
                        .formatted(seat.patient()),
                """
                {"correlation_id": "%032x"}\
                """
                        .formatted(n));
    }
}
