package org.umoorsehhat.notification.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.EventPublisher;

/**
 * What a booking costs here: processor milliseconds of the service and of its database for the
 * event, the plan of two reminders and one e-mail, until all is quiet, less what idling costs. The
 * table fills from nothing and nobody tells PostgreSQL of it.
 */
@Tag("proof")
class BookingCostProof {

    private static final int WARM_UP = Integer.getInteger("cost.warm-up", 6_000);
    private static final int SECONDS = Integer.getInteger("cost.seconds", 60);
    private static final int PER_SECOND = 40;
    private static final int BURST = 6_000;
    private static final int PATIENTS = 100;
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** At the steady rate, on machines that others use too. */
    private static final double SERVICE_AT_MOST = 6;

    private static final double DATABASE_AT_MOST = 3;

    private record Times(long service, long database, long nanos) {}

    @Test
    @SuppressWarnings("SystemOut") // The figures are what the proof is for.
    void bookingCostsLittle() throws Exception {
        try (var servers = TestServers.fresh()) {
            var patients = patients(servers);
            ServiceProcess service =
                    ServiceProcess.start(JvmOptions.measured(), servers, Duration.ofSeconds(60))
                            .ready();
            book(patients, WARM_UP, 0);
            quiet(servers, WARM_UP);
            Times before = now(service, servers);
            LockSupport.parkNanos(IDLE.toNanos());
            Times idle = since(before, now(service, servers));
            System.out.printf(
                    "idle: service %.2f %%, database %.2f %% of a processor%n",
                    100e6 * idle.service() / idle.nanos(), 100e6 * idle.database() / idle.nanos());
            int steady = SECONDS * PER_SECOND;
            Times first = now(service, servers);
            book(patients, steady, PER_SECOND);
            quiet(servers, WARM_UP + steady);
            double[] at40 =
                    report(
                            "at " + PER_SECOND + "/s",
                            since(first, now(service, servers)),
                            idle,
                            steady);
            Times second = now(service, servers);
            book(patients, BURST, 0);
            quiet(servers, WARM_UP + steady + BURST);
            report("in a burst", since(second, now(service, servers)), idle, BURST);
            System.out.println(servers.mail().connections() + " connections to the mail server");
            System.out.println(String.join("\n", reads(servers)));
            service.end();
            assertThat(at40[0]).isLessThanOrEqualTo(SERVICE_AT_MOST);
            assertThat(at40[1]).isLessThanOrEqualTo(DATABASE_AT_MOST);
        }
    }

    private static List<EventFixture> patients(TestServers servers) {
        var events = EventPublisher.to(servers.kafka());
        var patients = new ArrayList<EventFixture>();
        for (int n = 0; n < PATIENTS; n++) {
            patients.add(new EventFixture(events).doctorAndPatient());
        }
        return patients;
    }

    /**
     * @param perSecond 0: as fast as they go
     */
    private static void book(List<EventFixture> patients, int count, int perSecond) {
        long began = System.nanoTime();
        for (int n = 0; n < count; n++) {
            patients.get(n % PATIENTS)
                    .appointment(Duration.ofDays(30))
                    .fact("booked", "confirmed", "");
            if (perSecond > 0) {
                LockSupport.parkNanos(
                        began + (n + 1) * 1_000_000_000L / perSecond - System.nanoTime());
            }
        }
    }

    /** Until all e-mails have arrived, and what became of them is published. */
    private static void quiet(TestServers servers, int messages) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> servers.mail().received().size() >= messages);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        query(servers, "SELECT count(*) FROM outbox").equals(List.of("0"))
                                && query(
                                                servers,
                                                "SELECT count(*) FROM delivery WHERE status = 'pending' AND channel = 'email' AND due_at < now() + interval '1 hour'")
                                        .equals(List.of("0")));
    }

    private static Times now(ServiceProcess service, TestServers servers) throws SQLException {
        return new Times(
                ProcessorTime.ofProcess(service.pid()),
                ProcessorTime.ofServer(servers.database()),
                System.nanoTime());
    }

    private static Times since(Times before, Times after) {
        return new Times(
                after.service() - before.service(),
                after.database() - before.database(),
                after.nanos() - before.nanos());
    }

    @SuppressWarnings("SystemOut")
    private static double[] report(String what, Times took, Times idle, int bookings) {
        double share = (double) took.nanos() / idle.nanos();
        double service = (took.service() - idle.service() * share) / bookings;
        double database = (took.database() - idle.database() * share) / bookings;
        System.out.printf(
                "%s: service %.2f ms, database %.2f ms a booking; %.0f bookings/s%n",
                what, service, database, bookings * 1e9 / took.nanos());
        return new double[] {service, database};
    }

    private static List<String> reads(TestServers servers) throws SQLException {
        return query(
                servers,
                """
                SELECT format('%s: %s rows read by %s scans of the whole table, %s by %s of an index', relname, seq_tup_read, seq_scan,
                              idx_tup_fetch, idx_scan)
                FROM pg_stat_user_tables WHERE seq_tup_read > 10000 OR idx_scan > 1000
                UNION ALL SELECT format('%s: %s entries read by %s scans', indexrelname, idx_tup_read, idx_scan)
                FROM pg_stat_user_indexes WHERE idx_tup_read > 10000
                UNION ALL SELECT format('%s transactions', xact_commit) FROM pg_stat_database WHERE datname = current_database()
                """);
    }

    private static List<String> query(TestServers servers, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = servers.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
