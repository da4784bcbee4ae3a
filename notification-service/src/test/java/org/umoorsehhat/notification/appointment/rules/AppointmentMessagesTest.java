package org.umoorsehhat.notification.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEvent.SeriesAction;
import org.umoorsehhat.notification.appointment.AppointmentEvent.SeriesAction.Visit;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;

class AppointmentMessagesTest {

    private static final Instant NOW = Instant.parse("2026-12-29T20:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({
        "BOOKED, pending, booking",
        "BOOKED, confirmed, confirmation",
        "CONFIRMED, confirmed, confirmation",
        "RESCHEDULED, scheduled, rescheduling",
        "REQUEST_MOVED, pending, booking",
        "CANCELLED, cancelled, cancellation",
        "DECLINED, cancelled, decline",
        "ARRIVED, confirmed,",
        "STARTED, in_progress,",
        "COMPLETED, completed,",
        "NO_SHOW_RECORDED, no_show,",
        "CHANGED, confirmed,",
        "PAID, confirmed,",
        "REFUNDED, cancelled,",
    })
    void tellWhatHappened(AppointmentEventType type, String status, @Nullable String message) {
        var told = AppointmentMessages.of(type, event(status, TOMORROW), 2, Channel.SMS, NOW);
        if (message == null) {
            assertThat(told).isEmpty();
            return;
        }
        assertThat(told).hasSize(1);
        NewDelivery delivery = told.getFirst();
        assertThat(delivery.kind().code()).isEqualTo(message);
        assertThat(delivery.channel()).isEqualTo(Channel.SMS);
        assertThat(delivery.dedupeKey()).isEqualTo(message + ":5");
        assertThat(delivery.details().sequence()).isEqualTo(2);
        assertThat(delivery.notAfter())
                .isEqualTo(delivery.kind().endsAppointment() ? null : TOMORROW);
    }

    @Test
    void nothingIsToldOfWhatHasBegunButACancellationBeforeItsEnd() {
        var ends = Set.of(AppointmentEventType.CANCELLED, AppointmentEventType.DECLINED);
        for (AppointmentEventType type : AppointmentEventType.values()) {
            String status = type.name().toLowerCase(Locale.ROOT);
            assertThat(AppointmentMessages.of(type, event(status, NOW), 2, Channel.SMS, NOW))
                    .hasSize(ends.contains(type) ? 1 : 0);
            Instant longAgo = NOW.minus(Duration.ofDays(1));
            assertThat(AppointmentMessages.of(type, event(status, longAgo), 2, Channel.SMS, NOW))
                    .isEmpty();
        }
    }

    /** Events know no state of arrival: booking-service tells it by a time. */
    @Test
    void whoIsThereIsRemindedOfNothingUnlessThatIsTakenBack() {
        for (String status : List.of("confirmed", "scheduled")) {
            var there = event(status, TOMORROW, NOW);
            assertThat(there.status()).isEqualTo("arrived");
            assertThat(AppointmentMessages.withdrawalReason(there))
                    .isEqualTo("appointment-arrived");
            assertThat(AppointmentMessages.isComing(there, NOW)).isFalse();
        }
        assertThat(event("in_progress", NOW, NOW).status()).isEqualTo("in_progress");
        assertThat(AppointmentMessages.withdrawalReason(event("confirmed", TOMORROW))).isNull();
    }

    @Test
    void whatIsNotExpectedAnyMoreIsWithdrawnAndWhy() {
        assertThat(AppointmentMessages.withdrawalReason(event("scheduled", TOMORROW))).isNull();
        assertThat(AppointmentMessages.withdrawalReason(event("no_show", TOMORROW)))
                .isEqualTo("appointment-no-show");
    }

    /** Whichever of the events comes first, and however often. */
    @ParameterizedTest
    @CsvSource({
        "BOOKED, pending, series-booking",
        "BOOKED, confirmed, series-confirmation",
        "RESCHEDULED, scheduled, series-move",
        "REQUEST_MOVED, pending, series-move",
        "CANCELLED, cancelled, series-cancellation",
        "CHANGED, confirmed,",
    })
    void tellOfASeriesOnceByTheEventThatNamesAllVisits(
            AppointmentEventType type, String status, @Nullable String message) {
        var id = new UUID(2, 9);
        var visits = List.of(new Visit(TOMORROW), new Visit(TOMORROW.plus(Duration.ofDays(7))));
        var others = event(status, TOMORROW, null, new SeriesAction(id, null));
        assertThat(AppointmentMessages.of(type, others, 2, Channel.SMS, NOW)).isEmpty();
        var telling = event(status, TOMORROW, null, new SeriesAction(id, visits));
        var told = AppointmentMessages.of(type, telling, 2, Channel.SMS, NOW);
        if (message == null) {
            assertThat(told).isEmpty();
            return;
        }
        assertThat(told).hasSize(1);
        NewDelivery delivery = told.getFirst();
        assertThat(delivery.kind().code()).isEqualTo(message);
        assertThat(delivery.appointment()).as("none takes it back").isNull();
        assertThat(delivery.dedupeKey()).isEqualTo(message + ":" + id);
        assertThat(delivery.details().visits())
                .containsExactly(TOMORROW, TOMORROW.plus(Duration.ofDays(7)));
    }

    private static AppointmentEvent event(String status, Instant start) {
        return event(status, start, null);
    }

    private static AppointmentEvent event(
            String status, Instant start, @Nullable Instant arrivedAt) {
        return event(status, start, arrivedAt, null);
    }

    private static AppointmentEvent event(
            String status,
            Instant start,
            @Nullable Instant arrivedAt,
            @Nullable SeriesAction series) {
        var uuid = new UUID(1, 5);
        return new AppointmentEvent(
                5,
                uuid,
                uuid,
                "K7M4RXQ9",
                12,
                "Dr. Salma Example",
                7,
                null,
                "consultation",
                status,
                LocalDate.of(2026, 12, 30),
                LocalTime.NOON,
                30,
                ZoneId.of("Asia/Riyadh"),
                start,
                start.plus(Duration.ofMinutes(30)),
                "patient",
                new AppointmentEvent.Previous(4, start.minus(Duration.ofDays(2))),
                "150.00",
                null,
                null,
                false,
                null,
                null,
                arrivedAt,
                series);
    }
}
