package org.umoorsehhat.notification.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;

class AppointmentNoticesTest {

    private static final Instant NOW = Instant.parse("2026-12-29T20:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({
        "BOOKED, pending,, requests:5",
        "BOOKED, confirmed,,",
        "REQUEST_MOVED, pending,, requests:5",
        "CANCELLED, cancelled, patient, cancellations:5",
        "CANCELLED, cancelled, admin, cancellations:5",
        "CANCELLED, cancelled, system, cancellations:5",
        "CANCELLED, cancelled, doctor,",
        "DECLINED, cancelled, admin, cancellations:5",
        "DECLINED, cancelled, doctor,",
        "CONFIRMED, confirmed,,",
        "RESCHEDULED, scheduled,,",
        "ARRIVED, confirmed,,",
        "STARTED, in_progress,,",
        "COMPLETED, completed,,",
        "NO_SHOW_RECORDED, no_show,,",
        "CHANGED, pending,,",
        "PAID, pending,,",
        "REFUNDED, cancelled,,",
    })
    void tellDoctorsOfRequestsAndOfWhatOthersCancel(
            AppointmentEventType type,
            String status,
            @Nullable String cancelledBy,
            @Nullable String key) {
        var notice = AppointmentNotices.of(type, event(status, TOMORROW, cancelledBy), NOW);
        if (key == null) {
            assertThat(notice).isEmpty();
            return;
        }
        assertThat(notice.orElseThrow())
                .satisfies(told -> {
                    assertThat(told.dedupeKey()).isEqualTo(key);
                    assertThat(told.doctorId()).isEqualTo(12);
                    assertThat(told.startsAt()).isEqualTo(TOMORROW);
                    assertThat(told.reference()).isEqualTo("K7M4RXQ9");
                    assertThat(told.cancelledBy()).isEqualTo(cancelledBy);
                });
    }

    @Test
    void nothingIsToldOfARequestThatHasBegunNorOfWhatIsOver() {
        assertThat(
                        AppointmentNotices.of(
                                AppointmentEventType.BOOKED, event("pending", NOW, null), NOW))
                .isEmpty();
        assertThat(
                        AppointmentNotices.of(
                                AppointmentEventType.CANCELLED,
                                event("cancelled", NOW.minus(Duration.ofHours(1)), "patient"),
                                NOW))
                .isEmpty();
    }

    private static AppointmentEvent event(
            String status, Instant start, @Nullable String cancelledBy) {
        var uuid = new UUID(1, 5);
        return new AppointmentEvent(
                5,
                uuid,
                uuid,
                "K7M4RXQ9",
                12,
                "Dr. Salma Example",
                7,
                "Heart check-up",
                "consultation",
                status,
                LocalDate.of(2026, 12, 30),
                LocalTime.NOON,
                30,
                ZoneId.of("Asia/Riyadh"),
                start,
                start.plus(Duration.ofMinutes(30)),
                cancelledBy,
                null,
                "150.00",
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
