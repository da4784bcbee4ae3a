package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Platform;
import tools.jackson.databind.JsonNode;

/** A slot is deleted while a patient books it: neither is lost, in whichever order. */
class WithdrawalIT {

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final int RACES = 10;
    private static final AtomicInteger DAYS = new AtomicInteger(30);

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(platform);

    /** A day for each test: the patient has one appointment at a time. */
    private final LocalDate date = LocalDate.now(ZoneOffset.UTC).plusDays(DAYS.incrementAndGet());

    @BeforeEach
    void patients() {
        Patients.ensure(api, 3);
    }

    @Test
    void whatIsBookedBeforeSchedulingHearsOfItShowsInTheDeletedSlot() throws SQLException {
        FreshSlot slot = publish(1).getFirst();
        Answer booked;
        try (var _ = deaf("scheduling")) {
            booked = book(slot);
            assertThat(delete(slot).status()).isEqualTo(204);
        }
        assertThat(booked.status()).isEqualTo(201);
        showsUntilCancelled(slot, booked);
    }

    @Test
    void whatIsBookedBeforeBookingHearsOfTheDeletionShowsInTheDeletedSlot() throws SQLException {
        FreshSlot slot = publish(1).getFirst();
        Answer booked;
        try (var _ = deaf("booking")) {
            assertThat(delete(slot).status()).isEqualTo(204);
            booked = book(slot);
        }
        assertThat(booked.status()).isEqualTo(201);
        showsUntilCancelled(slot, booked);
    }

    @Test
    void whoeverIsFirstBothServicesAgreeInTheEnd() throws InterruptedException, ExecutionException {
        for (FreshSlot slot : publish(RACES)) {
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var booking =
                        threads.submit(() -> {
                            start.await();
                            return book(slot);
                        });
                var deletion =
                        threads.submit(() -> {
                            start.await();
                            return delete(slot);
                        });
                boolean isBooked = booking.get().status() == 201;
                boolean isDeleted = deletion.get().status() == 204;
                assertThat(booking.get().status()).isIn(201, 409);
                assertThat(deletion.get().status()).isIn(204, 409);
                assertThat(isBooked || isDeleted).isTrue();
                if (isBooked) {
                    shows(slot, isDeleted);
                } else {
                    isGone(slot);
                }
            }
        }
        assertThat(ledger.violations()).isEmpty();
    }

    /** The slot is overbooked, the appointment stands, nobody else gets in; then it goes. */
    private void showsUntilCancelled(FreshSlot slot, Answer booked) {
        shows(slot, true);
        String appointment = "appointments/" + booked.text("id") + "/";
        assertThat(api.get("patient3", appointment).text("status")).isEqualTo("pending");
        await().atMost(SETTLED)
                .untilAsserted(() ->
                        assertThat(ledger.slot(slot.id())).isEqualTo(new Ledger.Slot(1, 1, 1, 0)));
        assertThat(api.post("patient2", "appointments/", slot.booking(2)).status())
                .isBetween(400, 409);
        var reason = Map.of("cancellation_reason", "The slot was deleted");
        assertThat(api.post("patient3", appointment + "cancel/", reason).status()).isEqualTo(200);
        isGone(slot);
        assertThat(ledger.violations()).isEmpty();
    }

    private void shows(FreshSlot slot, boolean deleted) {
        await().atMost(SETTLED)
                .untilAsserted(() -> {
                    JsonNode shown = api.get("admin", "time-slots/" + slot.id() + "/").json();
                    assertThat(shown.path("is_withdrawn").asBoolean()).isEqualTo(deleted);
                    assertThat(shown.path("current_appointments").asInt()).isEqualTo(1);
                    assertThat(shown.path("max_appointments").asInt()).isEqualTo(deleted ? 0 : 1);
                });
        String list =
                "time-slots/?available_only=false&doctor=%d&date_from=%s&date_to=%s"
                        .formatted(slot.doctor(), date, date);
        assertThat(api.get("admin", list).json().path("results").findValuesAsString("id"))
                .contains(String.valueOf(slot.id()));
    }

    private void isGone(FreshSlot slot) {
        await().atMost(SETTLED)
                .until(() ->
                        api.get("admin", "time-slots/" + slot.id() + "/").status() == 404
                                && inTable(slot) == 0);
    }

    private long inTable(FreshSlot slot) throws SQLException {
        try (var connection = platform.connect("scheduling");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT count(*) FROM time_slot WHERE id = " + slot.id())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Answer book(FreshSlot slot) {
        return api.post("patient3", "appointments/", slot.booking(3));
    }

    private Answer delete(FreshSlot slot) {
        return api.delete("admin", "time-slots/" + slot.id() + "/");
    }

    /** Slots of a new doctor, which booking-service knows. */
    private List<FreshSlot> publish(int count) {
        long doctor =
                created(
                                "doctors/",
                                Map.of(
                                        "name", "Dr. Withdrawal",
                                        "specialty", "Cardiology",
                                        "time_zone", "UTC",
                                        "consultation_fee", "100.00"))
                        .path("id")
                        .asLong();
        var request =
                Map.of(
                        "doctor", doctor,
                        "start_date", date.toString(),
                        "end_date", date.toString(),
                        "start_time", "08:00",
                        "end_time", LocalTime.of(8, 0).plusMinutes(30L * count).toString());
        var slots = new ArrayList<FreshSlot>();
        for (JsonNode slot : created("time-slots/bulk_create/", request).path("slots")) {
            LocalTime start = LocalTime.parse(slot.path("start_time").asString());
            slots.add(new FreshSlot(slot.path("id").asLong(), doctor, date, start, 1));
        }
        var question = Map.of("doctor_id", doctor, "date", date.toString(), "duration_minutes", 30);
        await().atMost(SETTLED)
                .until(() ->
                        api.post("patient3", "check-availability/", question)
                                        .json()
                                        .path("total_slots")
                                        .asInt()
                                == count);
        return slots;
    }

    private JsonNode created(String path, Map<String, ?> body) {
        Answer answer = api.post("admin", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** Until it is closed, the service takes in no event; it answers requests as ever. */
    private Connection deaf(String database) throws SQLException {
        Connection connection = platform.connect(database);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE inbox IN SHARE MODE");
        }
        return connection;
    }
}
