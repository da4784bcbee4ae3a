package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Platform;

/**
 * Waitlist-service is away for longer than seats are held: they are free again, whoever wants one
 * books it, and afterwards nothing is offered that is gone.
 */
class WaitlistOutageIT {

    private static final String SERVICE = "waitlist-service";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What waitlist-service finds older than this it does not offer at once. */
    private static final Duration LATE = Duration.ofSeconds(11);

    private final Platform platform = SharedPlatform.get();
    private final Api api = new Api(SharedPlatform.endpoints());
    private final Ledger ledger = new Ledger(platform);

    @Test
    void holdsEndWithoutItAndNothingIsOfferedThatIsGone() throws SQLException {
        Patients.ensure(api, 9);
        var slots = FreshDoctor.withSlots(api, 3).slots();
        FreshSlot offered = slots.get(0);
        FreshSlot taken = slots.get(1);
        FreshSlot free = slots.get(2);
        String first = book(6, offered);
        String second = book(7, taken);
        String third = book(8, free);
        var sawOffer = Waiting.join(api, 3, offered);
        var wantsTaken = Waiting.join(api, 4, taken);
        var wantsFree = Waiting.join(api, 5, free);
        await().atMost(PATIENCE).until(() -> ledger.pendingEvents() == 0);
        cancel(6, first);
        sawOffer.until("open");

        platform.kill(SERVICE);
        Instant away = Instant.now();
        cancel(7, second);
        cancel(8, third);
        for (FreshSlot slot : slots) {
            await().atMost(PATIENCE).until(() -> ledger.slot(slot.id()).held() == 1);
            assertThat(FreshDoctor.free(api, slot)).isZero();
        }
        assertThat(sawOffer.does("accept").status()).isEqualTo(503);

        // An hour later, as far as booking-service's timer can tell.
        try (var booking = platform.connect("booking");
                var statement = booking.createStatement()) {
            statement.execute("UPDATE hold SET expires_at = now() WHERE state = 'open'");
        }
        for (FreshSlot slot : slots) {
            await().atMost(PATIENCE).until(() -> FreshDoctor.free(api, slot) == 1);
            assertThat(ledger.slot(slot.id()).held()).isZero();
        }
        book(9, offered);
        book(9, taken);

        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(away.plus(LATE)));
        platform.start(SERVICE);
        // The seat that nobody took is asked for again, and offered.
        wantsFree.until("open");
        sawOffer.until("withdrawn");
        assertThat(sawOffer.does("accept").problem()).isEqualTo("offer-gone");
        await().atMost(PATIENCE).until(() -> ledger.pendingEvents() == 0);
        assertThat(wantsTaken.look().json().path("offer").isNull()).isTrue();
        assertThat(
                        api.get("patient4", "waiting-list/" + wantsTaken.entry() + "/history/")
                                .json()
                                .path("count")
                                .asInt())
                .as("joined, and nothing more")
                .isEqualTo(1);

        assertThat(wantsFree.does("accept").status()).isIn(200, 202);
        wantsFree.until("fulfilled");
        assertThat(ledger.slot(free.id())).isEqualTo(new Ledger.Slot(1, 1, 1, 0));
        assertThat(ledger.slot(taken.id())).isEqualTo(new Ledger.Slot(1, 1, 1, 0));
        assertThat(ledger.slot(offered.id())).isEqualTo(new Ledger.Slot(1, 1, 1, 0));
        assertThat(ledger.violations()).isEmpty();
    }

    private String book(int patient, FreshSlot slot) {
        Answer answer = api.post("patient" + patient, "appointments/", slot.booking(patient));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    private void cancel(int patient, String appointment) {
        Answer answer =
                api.post(
                        "patient" + patient,
                        "appointments/" + appointment + "/cancel/",
                        Map.of("cancellation_reason", "Feeling better"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
