package org.umoorsehhat.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.appointment.AppointmentNews;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.Routing;
import org.umoorsehhat.notification.reminder.ReminderProperties.Rule;

class ReminderPlanTest {

    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");
    private static final Instant LONG_BEFORE = START.minus(Duration.ofDays(10));
    private static final Rule DAY_BEFORE = new Rule(Channel.EMAIL, Duration.ofHours(24));
    private static final Rule HOURS_BEFORE = new Rule(Channel.SMS, Duration.ofHours(2));
    private static final Rule WEEK_BEFORE = new Rule(Channel.EMAIL, Duration.ofDays(7));

    private final ReminderPlan plan =
            new ReminderPlan(
                    new ReminderProperties(
                            List.of(DAY_BEFORE, HOURS_BEFORE),
                            Map.of("vaccination", List.of(WEEK_BEFORE), "test", List.of()),
                            Map.of(12L, List.of(HOURS_BEFORE))),
                    new Routing(
                            List.of(Channel.EMAIL),
                            Set.of(Channel.EMAIL, Channel.SMS),
                            Duration.ofMinutes(10)));

    @Test
    void theDefaultRulesCountWhereNoOthersDo() {
        assertThat(times("consultation", 1))
                .containsExactly(
                        START.minus(Duration.ofHours(24)), START.minus(Duration.ofHours(2)));
    }

    @Test
    void anAppointmentTypeAndADoctorMayHaveTheirOwn() {
        assertThat(times("vaccination", 1)).containsExactly(START.minus(Duration.ofDays(7)));
        assertThat(times("test", 1)).as("an empty list means none").isEmpty();
        assertThat(times("vaccination", 12))
                .as("the doctor's win")
                .containsExactly(START.minus(Duration.ofHours(2)));
    }

    @Test
    void noneForATimeThatIsPastOrAChannelThatIsOffOrWhatIsOver() {
        assertThat(plan.of(news("consultation", 1, "confirmed"), 1, START.minusSeconds(7201)))
                .extracting(NewDelivery::channel)
                .containsExactly(Channel.SMS);
        assertThat(plan.of(news("consultation", 1, "cancelled"), 1, LONG_BEFORE)).isEmpty();
        var withoutSms =
                new ReminderPlan(
                        new ReminderProperties(List.of(HOURS_BEFORE), Map.of(), Map.of()),
                        new Routing(List.of(Channel.EMAIL), Set.of(Channel.EMAIL), Duration.ZERO));
        assertThat(withoutSms.of(news("consultation", 1, "confirmed"), 1, LONG_BEFORE)).isEmpty();
    }

    /** The key is unique in the table. */
    @Test
    void theKeyIsAppointmentVersionChannelAndLeadTime() {
        assertThat(keys(1))
                .doesNotHaveDuplicates()
                .isEqualTo(keys(1))
                .doesNotContainAnyElementsOf(keys(2));
    }

    private List<String> keys(long version) {
        return plan.of(news("consultation", 1, "confirmed"), version, LONG_BEFORE).stream()
                .map(reminder -> String.valueOf(reminder.dedupeKey()))
                .toList();
    }

    private List<Instant> times(String type, long doctor) {
        return plan.of(news(type, doctor, "confirmed"), 1, LONG_BEFORE).stream()
                .map(NewDelivery::scheduledFor)
                .toList();
    }

    private static AppointmentNews news(String type, long doctor, String status) {
        return new AppointmentNews(
                5,
                UUID.randomUUID(),
                UUID.randomUUID(),
                doctor,
                "Dr. Salma Example",
                7,
                null,
                type,
                status,
                LocalDate.of(2026, 12, 30),
                LocalTime.of(10, 0),
                30,
                "Asia/Riyadh",
                START,
                START.plus(Duration.ofMinutes(30)),
                null,
                null);
    }
}
