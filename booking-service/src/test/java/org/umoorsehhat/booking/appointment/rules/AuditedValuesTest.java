package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.TEXTS;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;

/** What the audit log shows of a change. */
class AuditedValuesTest {

    @Test
    void onlyWhatHasChangedIsThereBeforeAndAfter() {
        var confirmed = appointment();
        var arrived =
                confirmed.changed().status(AppointmentStatus.ARRIVED).arrived(STARTS_AT).build();

        var change =
                AuditedValues.difference(AuditedValues.of(confirmed), AuditedValues.of(arrived));

        var before = new HashMap<String, Object>(Map.of("status", "confirmed"));
        before.put("arrived_at", null);
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after())
                .isEqualTo(Map.of("status", "arrived", "arrived_at", STARTS_AT.toString()));
    }

    @Test
    void whatStaysTheSameSaysNothing() {
        var values = AuditedValues.of(appointment());
        var change = AuditedValues.difference(values, AuditedValues.of(appointment()));
        assertThat(change.before()).isEmpty();
        assertThat(change.after()).isEmpty();
    }

    @Test
    void textsOfThePatientAreInNeither() {
        for (var values :
                List.of(AuditedValues.of(appointment()), AuditedValues.ofNew(appointment()))) {
            assertThat(values.keySet())
                    .doesNotContainAnyElementsOf(PrivateValues.NONE.asMap().keySet());
            assertThat(values.toString()).doesNotContain(texts());
        }
    }

    @Test
    void newAppointmentBeginsWithWhatItHas() {
        assertThat(AuditedValues.ofNew(appointment()))
                .containsEntry("appointment_time", "10:00:00")
                .containsEntry("consultation_fee", "80.00")
                .containsEntry("appointment_type", "follow_up")
                .doesNotContainValue(null);
    }

    private static String[] texts() {
        return TEXTS.asMap().values().stream().filter(Objects::nonNull).toArray(String[]::new);
    }
}
