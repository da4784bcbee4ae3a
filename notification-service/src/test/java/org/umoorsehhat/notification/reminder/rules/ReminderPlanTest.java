package org.umoorsehhat.notification.reminder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;

class ReminderPlanTest {

    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");
    private static final Instant LONG_BEFORE = START.minus(Duration.ofDays(10));
    private static final ReminderRule DAY_BEFORE =
            new ReminderRule(Channel.EMAIL, Duration.ofHours(24));
    private static final ReminderRule HOURS_BEFORE =
            new ReminderRule(Channel.SMS, Duration.ofHours(2));
    private static final ReminderRule WEEK_BEFORE =
            new ReminderRule(Channel.EMAIL, Duration.ofDays(7));

    private final ReminderPlan plan =
            new ReminderPlan(
                    List.of(DAY_BEFORE, HOURS_BEFORE),
                    Map.of("vaccination", List.of(WEEK_BEFORE), "test", List.of()),
                    Map.of(12L, List.of(HOURS_BEFORE)),
                    Set.of(Channel.EMAIL, Channel.SMS));

    @Test
    void defaultRulesApplyWhereNoOthersDo() {
        assertThat(times("consultation", 1))
                .containsExactly(
                        START.minus(Duration.ofHours(24)), START.minus(Duration.ofHours(2)));
    }

    @Test
    void rulesOfDoctorOverrideThoseOfAppointmentType() {
        assertThat(times("vaccination", 1)).containsExactly(START.minus(Duration.ofDays(7)));
        assertThat(times("test", 1)).as("an empty list means none").isEmpty();
        assertThat(times("vaccination", 12))
                .as("the doctor's win")
                .containsExactly(START.minus(Duration.ofHours(2)));
    }

    @Test
    void noReminderForPastTimesDisabledChannelsOrEndedAppointments() {
        assertThat(
                        plan.of(
                                appointment("consultation", 1, "confirmed"),
                                1,
                                START.minusSeconds(7201)))
                .extracting(NewDelivery::channel)
                .containsExactly(Channel.SMS);
        assertThat(plan.of(appointment("consultation", 1, "cancelled"), 1, LONG_BEFORE)).isEmpty();
        var withoutSms =
                new ReminderPlan(List.of(HOURS_BEFORE), Map.of(), Map.of(), Set.of(Channel.EMAIL));
        assertThat(withoutSms.of(appointment("consultation", 1, "confirmed"), 1, LONG_BEFORE))
                .isEmpty();
    }

    /** The key is unique in the table. */
    @Test
    void dedupeKeyDependsOnAppointmentVersionChannelAndLeadTime() {
        assertThat(keys(1))
                .doesNotHaveDuplicates()
                .isEqualTo(keys(1))
                .doesNotContainAnyElementsOf(keys(2));
    }

    private List<String> keys(long version) {
        return plan.of(appointment("consultation", 1, "confirmed"), version, LONG_BEFORE).stream()
                .map(reminder -> String.valueOf(reminder.dedupeKey()))
                .toList();
    }

    private List<Instant> times(String type, long doctor) {
        return plan.of(appointment(type, doctor, "confirmed"), 1, LONG_BEFORE).stream()
                .map(NewDelivery::scheduledFor)
                .toList();
    }

    private static RemindedAppointment appointment(String type, long doctor, String status) {
        return new RemindedAppointment(5, doctor, 7, type, status, START);
    }
}
