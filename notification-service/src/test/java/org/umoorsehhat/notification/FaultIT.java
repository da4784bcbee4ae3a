package org.umoorsehhat.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.notification.delivery.WakeUp;

/** Whatever the mail server does, everything arrives in the end, and facts are taken at once. */
class FaultIT extends ServiceIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired TestClock clock;
    @Autowired WakeUp wakeUp;
    @Autowired CircuitBreakerRegistry breakers;

    @AfterEach
    void repair() {
        WIRE.set(FaultyWire.Fault.NONE);
        clock.reset();
    }

    @Test
    void aServerThatIsAwayForTenMinutesCostsNoMessage() throws SQLException {
        List<Facts> patients = patients(5);
        WIRE.set(FaultyWire.Fault.AWAY);
        for (Facts facts : patients) {
            facts.offer(Instant.now().plus(Duration.ofHours(2)));
        }
        await().until(() -> attempts(patients) >= patients.size());
        for (int minute = 0; minute < 10; minute++) {
            int before = attempts(patients);
            clock.forward(Duration.ofMinutes(1));
            if (minute < 3) {
                await().atMost(SOON.multipliedBy(5)).until(() -> attempts(patients) > before);
            }
        }
        assertThat(patients).allMatch(facts -> inbox().of(facts.email).isEmpty());
        WIRE.set(FaultyWire.Fault.NONE);
        clock.forward(Duration.ofMinutes(15));
        patients.forEach(facts -> inbox().await(facts.email, 1));
        assertThat(patients).allMatch(facts -> inbox().of(facts.email).size() == 1);
    }

    @Test
    void aMessageThatBreaksOffIsSentAgain() {
        var facts = patients(1).getFirst();
        WIRE.set(FaultyWire.Fault.BREAKS_IN_MESSAGE);
        facts.offer(Instant.now().plus(Duration.ofHours(2)));
        await().until(() -> attempts(List.of(facts)) >= 1 && isWaiting(facts));
        WIRE.set(FaultyWire.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(facts.email, 1);
    }

    @Test
    void aLostAnswerMakesARepeatWithTheSameIdWhichIsCounted() throws SQLException {
        var facts = patients(1).getFirst();
        WIRE.set(FaultyWire.Fault.LOSES_ANSWER);
        facts.offer(Instant.now().plus(Duration.ofHours(2)));
        inbox().await(facts.email, 1);
        await().until(() -> isWaiting(facts));
        WIRE.set(FaultyWire.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(facts.email, 2);
        List<String> ids =
                inbox().of(facts.email).stream()
                        .map(message -> Inbox.header(message, "Message-ID"))
                        .distinct()
                        .toList();
        assertThat(ids).hasSize(1);
        await().untilAsserted(
                        () -> assertThat(number("sum(repeats)", List.of(facts))).isEqualTo(1));
    }

    @Test
    void aSlowServerDoesNotSlowDownWhatComesIn() throws SQLException {
        List<Facts> patients = patients(20);
        WIRE.set(FaultyWire.Fault.SLOW);
        for (Facts facts : patients) {
            facts.offer(Instant.now().plus(Duration.ofHours(2)));
        }
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> number("count(*)", patients) == patients.size());
        // A single message takes ten seconds then; all facts were taken before the first arrived.
        assertThat(patients).allMatch(facts -> inbox().of(facts.email).isEmpty());
        WIRE.set(FaultyWire.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        patients.forEach(facts -> inbox().await(facts.email, 1));
    }

    @Test
    void aServerThatRefusesForNowGetsItAgain() throws SQLException {
        var facts = patients(1).getFirst();
        WIRE.set(FaultyWire.Fault.REFUSES);
        facts.offer(Instant.now().plus(Duration.ofHours(2)));
        await().until(() -> attempts(List.of(facts)) >= 1 && isWaiting(facts));
        WIRE.set(FaultyWire.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(facts.email, 1);
        assertThat(number("sum(repeats)", List.of(facts))).isZero();
    }

    @Test
    void afterTheLastAttemptItFailsSaysSoAndGoesByTheNextChannel() throws SQLException {
        var facts = patients(1).getFirst();
        WIRE.set(FaultyWire.Fault.REFUSES);
        var appointment = facts.appointment(Duration.ofDays(30)).booked();
        String mine =
                "FROM delivery WHERE channel = 'email' AND message = 'booking' AND patient_id = "
                        + facts.patient;
        for (int attempt = 1; attempt <= 16; attempt++) {
            int made = attempt;
            wakeUp.now();
            await().until(() ->
                    query("SELECT count(*) " + mine + " AND lease IS NULL AND attempts = " + made)
                            == 1);
            assertThat(query("SELECT count(*) " + mine + " AND status = 'pending'"))
                    .as("after attempt " + attempt)
                    .isEqualTo(attempt < 16 ? 1 : 0);
            clock.forward(Duration.ofMinutes(16));
        }
        var sms = inbox().await(facts.phone + "@sms.local", 1);
        assertThat(Inbox.subject(sms)).startsWith("SMS: Appointment requested");
        assertThat(inbox().of(facts.email)).isEmpty();
        assertThat(DeliveryEvents.of(kafka, appointment.reference, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(DeliveryEvents.type(event)).endsWith(".delivery-failed.v1");
                    assertThat(event.value())
                            .contains("\"message\": \"booking\"", "\"reason\": \"smtp-450\"");
                });
    }

    @Test
    void anOpenBreakerDelaysAndCostsNoAttempt() throws SQLException {
        List<Facts> patients = patients(2);
        Facts facts = patients.getFirst();
        Facts bySms = patients.getLast();
        execute("UPDATE preference SET channels = '{sms}' WHERE patient_id = " + bySms.patient);
        breakers.circuitBreaker("smtp").transitionToForcedOpenState();
        try {
            facts.offer(Instant.now().plus(Duration.ofHours(2)));
            await().until(() -> number("count(*)", List.of(facts)) == 1);
            // Whoever is looked for after this message has been found: it was not overlooked.
            bySms.offer(Instant.now().plus(Duration.ofHours(2)));
            inbox().await(bySms.phone + "@sms.local", 1);
            assertThat(number("attempts", List.of(facts))).isZero();
        } finally {
            breakers.circuitBreaker("smtp").transitionToClosedState();
        }
        inbox().await(facts.email, 1);
        assertThat(number("attempts", List.of(facts))).isEqualTo(1);
    }

    private List<Facts> patients(int count) {
        var patients = new ArrayList<Facts>();
        for (int i = 0; i < count; i++) {
            patients.add(new Facts(events()).doctorAndPatient());
        }
        await().until(() ->
                query("SELECT count(*) FROM patient WHERE id IN " + ids(patients)) == count);
        return patients;
    }

    private boolean isWaiting(Facts facts) throws SQLException {
        return query(
                        "SELECT count(*) FROM delivery WHERE lease IS NULL AND patient_id = "
                                + facts.patient)
                == 1;
    }

    private int attempts(List<Facts> patients) throws SQLException {
        return number("coalesce(sum(attempts), 0)", patients);
    }

    private int number(String what, List<Facts> patients) throws SQLException {
        return query("SELECT " + what + " FROM delivery WHERE patient_id IN " + ids(patients));
    }

    private static String ids(List<Facts> patients) {
        return "("
                + String.join(",", patients.stream().map(f -> Long.toString(f.patient)).toList())
                + ")";
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int query(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
