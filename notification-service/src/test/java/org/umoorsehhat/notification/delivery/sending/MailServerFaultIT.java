package org.umoorsehhat.notification.delivery.sending;

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
import org.umoorsehhat.notification.delivery.DeliverySignal;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.FaultyMailProxy;
import org.umoorsehhat.notification.fixture.PublishedDeliveryEvents;
import org.umoorsehhat.notification.fixture.ReceivedMail;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.notification.fixture.TestClock;

/** Whatever the mail server does, everything arrives in the end, and fixture are taken at once. */
class MailServerFaultIT extends ServiceIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired TestClock clock;
    @Autowired DeliverySignal dueSignal;
    @Autowired CircuitBreakerRegistry breakers;

    @AfterEach
    void repair() {
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.reset();
    }

    @Test
    void tenMinuteOutageLosesNoMessage() throws SQLException {
        List<EventFixture> patients = patients(5);
        MAIL_PROXY.set(FaultyMailProxy.Fault.AWAY);
        for (EventFixture fixture : patients) {
            fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        }
        await().until(() -> attempts(patients) >= patients.size());
        for (int minute = 0; minute < 10; minute++) {
            int before = attempts(patients);
            clock.forward(Duration.ofMinutes(1));
            if (minute < 3) {
                await().atMost(SOON.multipliedBy(5)).until(() -> attempts(patients) > before);
            }
        }
        assertThat(patients).allMatch(fixture -> inbox().of(fixture.email).isEmpty());
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(15));
        patients.forEach(fixture -> inbox().await(fixture.email, 1));
        assertThat(patients).allMatch(fixture -> inbox().of(fixture.email).size() == 1);
    }

    @Test
    void interruptedMessageIsSentAgain() {
        var fixture = patients(1).getFirst();
        MAIL_PROXY.set(FaultyMailProxy.Fault.BREAKS_IN_MESSAGE);
        fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        await().until(() -> attempts(List.of(fixture)) >= 1 && isWaiting(fixture));
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(fixture.email, 1);
    }

    @Test
    void lostAnswerCausesCountedRepeatWithSameMessageId() throws SQLException {
        var fixture = patients(1).getFirst();
        MAIL_PROXY.set(FaultyMailProxy.Fault.LOSES_ANSWER);
        fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        inbox().await(fixture.email, 1);
        await().until(() -> isWaiting(fixture));
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(fixture.email, 2);
        List<String> ids =
                inbox().of(fixture.email).stream()
                        .map(message -> ReceivedMail.header(message, "Message-ID"))
                        .distinct()
                        .toList();
        assertThat(ids).hasSize(1);
        await().untilAsserted(
                        () -> assertThat(number("sum(repeats)", List.of(fixture))).isEqualTo(1));
    }

    @Test
    void slowServerDoesNotSlowDownEventConsumption() throws SQLException {
        List<EventFixture> patients = patients(20);
        MAIL_PROXY.set(FaultyMailProxy.Fault.SLOW);
        for (EventFixture fixture : patients) {
            fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        }
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> number("count(*)", patients) == patients.size());
        // A single message takes ten seconds then; all fixture were taken before the first arrived.
        assertThat(patients).allMatch(fixture -> inbox().of(fixture.email).isEmpty());
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        patients.forEach(fixture -> inbox().await(fixture.email, 1));
    }

    @Test
    void temporaryRefusalIsRetried() throws SQLException {
        var fixture = patients(1).getFirst();
        MAIL_PROXY.set(FaultyMailProxy.Fault.REFUSES);
        fixture.offer(Instant.now().plus(Duration.ofHours(2)));
        await().until(() -> attempts(List.of(fixture)) >= 1 && isWaiting(fixture));
        MAIL_PROXY.set(FaultyMailProxy.Fault.NONE);
        clock.forward(Duration.ofMinutes(1));
        inbox().await(fixture.email, 1);
        assertThat(number("sum(repeats)", List.of(fixture))).isZero();
    }

    @Test
    void lastAttemptFailsIsPublishedAndFallsBackToTheNextChannel() throws SQLException {
        var fixture = patients(1).getFirst();
        MAIL_PROXY.set(FaultyMailProxy.Fault.REFUSES);
        var appointment = fixture.appointment(Duration.ofDays(30)).booked();
        String mine =
                "FROM delivery WHERE channel = 'email' AND message = 'booking' AND patient_id = "
                        + fixture.patient;
        for (int attempt = 1; attempt <= 16; attempt++) {
            int made = attempt;
            dueSignal.now();
            await().until(() ->
                    query("SELECT count(*) " + mine + " AND lease IS NULL AND attempts = " + made)
                            == 1);
            assertThat(query("SELECT count(*) " + mine + " AND status = 'pending'"))
                    .as("after attempt " + attempt)
                    .isEqualTo(attempt < 16 ? 1 : 0);
            clock.forward(Duration.ofMinutes(16));
        }
        var sms = inbox().await(fixture.phone + "@sms.local", 1);
        assertThat(ReceivedMail.subject(sms)).startsWith("SMS: Appointment requested");
        assertThat(inbox().of(fixture.email)).isEmpty();
        assertThat(PublishedDeliveryEvents.of(kafka, appointment.reference, 1))
                .singleElement()
                .satisfies(event -> {
                    assertThat(PublishedDeliveryEvents.type(event)).endsWith(".delivery-failed.v1");
                    assertThat(event.value())
                            .contains("\"message\": \"booking\"", "\"reason\": \"smtp-450\"");
                });
    }

    @Test
    void openBreakerDelaysAndUsesUpNoAttempt() throws SQLException {
        List<EventFixture> patients = patients(2);
        EventFixture fixture = patients.getFirst();
        EventFixture bySms = patients.getLast();
        execute("UPDATE preference SET channels = '{sms}' WHERE patient_id = " + bySms.patient);
        breakers.circuitBreaker("smtp").transitionToForcedOpenState();
        try {
            fixture.offer(Instant.now().plus(Duration.ofHours(2)));
            await().until(() -> number("count(*)", List.of(fixture)) == 1);
            // Whoever is looked for after this message has been found: it was not overlooked.
            bySms.offer(Instant.now().plus(Duration.ofHours(2)));
            inbox().await(bySms.phone + "@sms.local", 1);
            assertThat(number("attempts", List.of(fixture))).isZero();
        } finally {
            breakers.circuitBreaker("smtp").transitionToClosedState();
        }
        inbox().await(fixture.email, 1);
        assertThat(number("attempts", List.of(fixture))).isEqualTo(1);
    }

    private List<EventFixture> patients(int count) {
        var patients = new ArrayList<EventFixture>();
        for (int i = 0; i < count; i++) {
            patients.add(new EventFixture(events()).doctorAndPatient());
        }
        await().until(() ->
                query("SELECT count(*) FROM patient WHERE id IN " + ids(patients)) == count);
        return patients;
    }

    private boolean isWaiting(EventFixture fixture) throws SQLException {
        return query(
                        "SELECT count(*) FROM delivery WHERE lease IS NULL AND patient_id = "
                                + fixture.patient)
                == 1;
    }

    private int attempts(List<EventFixture> patients) throws SQLException {
        return number("coalesce(sum(attempts), 0)", patients);
    }

    private int number(String what, List<EventFixture> patients) throws SQLException {
        return query("SELECT " + what + " FROM delivery WHERE patient_id IN " + ids(patients));
    }

    private static String ids(List<EventFixture> patients) {
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
