package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/** Whom which texts are kept from. */
class TextRightsTest {

    private static List<String> hiddenFrom(Caller caller) {
        return TextRights.hidden(appointment().visit(), caller);
    }

    @Test
    void thoseWhoTreatAndAdministratorsReadAll() {
        assertThat(hiddenFrom(ADMIN)).isEmpty();
        assertThat(hiddenFrom(ITS_DOCTOR)).isEmpty();
        var atTheDeskToo = new Caller("d", "D", Set.of(Role.DOCTOR, Role.FRONT_DESK), null, DOCTOR);
        assertThat(hiddenFrom(atTheDeskToo)).as("a doctor who works at the desk, too").isEmpty();
    }

    @Test
    void patientsReadAllButTheDoctorsNotes() {
        for (Caller patient : List.of(ITS_PATIENT, DOCTOR_AS_PATIENT, FRONT_DESK_AS_PATIENT)) {
            assertThat(hiddenFrom(patient)).as("%s", patient).containsExactly("doctor_notes");
        }
    }

    @Test
    void theFrontDeskReadsWhyAndWhatIsNeededAndNothingClinical() {
        assertThat(hiddenFrom(FRONT_DESK))
                .containsExactlyInAnyOrder("symptoms", "chief_complaint", "notes", "doctor_notes");
        var doctorElsewhere =
                new Caller("d", "D", Set.of(Role.DOCTOR, Role.FRONT_DESK), null, DOCTOR + 1);
        assertThat(hiddenFrom(doctorElsewhere)).isEqualTo(hiddenFrom(FRONT_DESK));
    }
}
