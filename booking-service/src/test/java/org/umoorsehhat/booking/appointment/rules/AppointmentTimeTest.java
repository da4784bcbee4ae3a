package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.appointment.rules.AppointmentTime.Words;
import org.umoorsehhat.booking.appointment.rules.Decision.Removed;

/** From a date and a time on a wall to an instant. */
class AppointmentTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Shortly after midnight in London, where it is the next day already. */
    private static final Instant NOW = Instant.parse("2026-06-09T23:10:00Z");

    private final List<Instant> meant = new ArrayList<>();

    private Decision resolve(LocalDate date, String time, int fold, Words words) {
        return new AppointmentTime(30)
                .resolve(
                        date,
                        LocalTime.parse(time),
                        fold,
                        LONDON,
                        NOW,
                        words,
                        instant -> {
                            meant.add(instant);
                            return new Removed(appointment());
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-09, 10:00, PAST, NEW_PAST",
        "2026-07-11, 10:00, TOO_FAR_AHEAD, NEW_TOO_FAR_AHEAD",
        "2026-06-20, 10:00:30, NO_WHOLE_MINUTE, NEW_NO_WHOLE_MINUTE",
        "2026-06-20, 10:00:00.000000001, NO_WHOLE_MINUTE, NEW_NO_WHOLE_MINUTE"
    })
    void whatCannotBeMeantIsRefusedInTheWordsOfTheRequest(
            LocalDate date, String time, Refusal ofBooking, Refusal ofReschedule) {
        assertThat(resolve(date, time, 0, Words.OF_BOOKING)).isEqualTo(ofBooking);
        assertThat(resolve(date, time, 0, Words.OF_RESCHEDULE)).isEqualTo(ofReschedule);
        assertThat(meant).as("nothing goes on").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-10, 2026-06-10T09:00:00Z", "2026-07-10, 2026-07-10T09:00:00Z"})
    void fromTodayToTheFarthestDayOfTheZoneItIsAnInstant(LocalDate date, Instant instant) {
        assertThat(resolve(date, "10:00", 0, Words.OF_BOOKING)).isInstanceOf(Removed.class);
        assertThat(meant).containsExactly(instant);
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-10-25T00:30:00Z", "1, 2026-10-25T01:30:00Z"})
    void whereClocksArePutBackTheFoldSaysWhich(int fold, Instant instant) {
        new AppointmentTime(365)
                .resolve(
                        LocalDate.of(2026, 10, 25),
                        LocalTime.of(1, 30),
                        fold,
                        LONDON,
                        NOW,
                        Words.OF_BOOKING,
                        at -> {
                            meant.add(at);
                            return new Removed(appointment());
                        });
        assertThat(meant).containsExactly(instant);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 01:30"})
    void whereClocksArePutForwardTheTimeDoesNotExist(LocalDate date, LocalTime time) {
        assertThat(
                        new AppointmentTime(365)
                                .resolve(
                                        date,
                                        time,
                                        0,
                                        LONDON,
                                        NOW,
                                        Words.OF_BOOKING,
                                        at -> new Removed(appointment())))
                .isEqualTo(Refusal.SKIPPED_TIME);
    }
}
