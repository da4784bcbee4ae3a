package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.TEXTS;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;

/** What leaves the platform as a file. */
class AppointmentCsvTest {

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    private static String line(Appointment appointment) {
        return AppointmentCsv.line(AppointmentView.of(appointment, ADMIN, STARTS_AT, LIFECYCLE));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.strip().split(",", -1));
    }

    @Test
    void eachLineHasACellForEachColumn() {
        List<String> names = cells(AppointmentCsv.header());
        List<String> cells = cells(line(appointment()));
        assertThat(cells).hasSameSizeAs(names);
        assertThat(cells.get(names.indexOf("appointment_time"))).isEqualTo("10:00:00");
        assertThat(cells.get(names.indexOf("consultation_fee"))).isEqualTo("80.00");
        assertThat(cells.get(names.indexOf("status"))).isEqualTo("confirmed");
        assertThat(cells.get(names.indexOf("rescheduled_to"))).isEmpty();
    }

    @Test
    void textsOfThePatientAreNotInIt() {
        assertThat(cells(AppointmentCsv.header()))
                .doesNotContainAnyElementsOf(PrivateValues.NONE.asMap().keySet());
        assertThat(line(appointment())).doesNotContain(texts());
    }

    @Test
    void nameThatBeginsLikeAFormulaIsNone() {
        var named = appointment().changed().names(new Names("Dr Noor", "=1+1", null)).build();
        assertThat(line(named)).doesNotContain(",=1+1");
    }

    private static String[] texts() {
        return TEXTS.asMap().values().stream().filter(Objects::nonNull).toArray(String[]::new);
    }
}
