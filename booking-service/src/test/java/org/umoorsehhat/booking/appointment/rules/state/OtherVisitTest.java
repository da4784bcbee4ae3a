package org.umoorsehhat.booking.appointment.rules.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SERVICE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.visit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;

class OtherVisitTest {

    private static final long OTHER_DOCTOR = 12;
    private static final long OTHER_SERVICE = 34;

    private static Doctor doctor(long id) {
        Doctor usual = AppointmentFixtures.doctor();
        return new Doctor(id, "Dr", usual.zone(), usual.charges(), true, false, BookingRules.NONE);
    }

    private static MedicalService service(long id, long doctor, int minutes) {
        MedicalService usual = AppointmentFixtures.service();
        return new MedicalService(
                id, doctor, "Talk", minutes, usual.charges(), true, false, BookingRules.NONE);
    }

    private static Visit become(OtherVisit other, Doctor doctor, @Nullable MedicalService service) {
        Visit was = visit();
        return other.of(
                was, was.startsAt(), LocalDateTime.of(was.date(), was.time()), doctor, service);
    }

    @Test
    void allStays() {
        assertThat(OtherVisit.NONE.isNone()).isTrue();
        assertThat(OtherVisit.NONE.doctorOf(visit())).isEqualTo(DOCTOR);
        assertThat(OtherVisit.NONE.isOtherService(visit())).isFalse();
        assertThat(new OtherVisit(null, SERVICE, null).isOtherService(visit())).isFalse();
    }

    @Test
    void anotherServiceHasItsLengthUnlessOneIsSaid() {
        var other = new OtherVisit(null, OTHER_SERVICE, null);
        MedicalService talk = service(OTHER_SERVICE, DOCTOR, 60);
        assertThat(other.isOtherService(visit())).isTrue();
        assertThat(become(other, doctor(DOCTOR), talk).minutes()).isEqualTo(60);
        var shorter = new OtherVisit(null, OTHER_SERVICE, 45);
        assertThat(become(shorter, doctor(DOCTOR), talk).minutes()).isEqualTo(45);
    }

    @Test
    void withAnotherDoctorItIsAsLongAsItWas() {
        var other = new OtherVisit(OTHER_DOCTOR, null, null);
        assertThat(other.doctorOf(visit())).isEqualTo(OTHER_DOCTOR);
        Visit made = become(other, doctor(OTHER_DOCTOR), service(OTHER_SERVICE, OTHER_DOCTOR, 60));
        assertThat(made.doctor()).isEqualTo(OTHER_DOCTOR);
        assertThat(made.service()).isEqualTo(OTHER_SERVICE);
        assertThat(made.minutes()).isEqualTo(visit().minutes());
        assertThat(made.patient()).isEqualTo(visit().patient());
    }

    /** The number of a service is its doctor's; what is not known of one's own stays as it is. */
    @Test
    void aServiceThatIsNotKnownStaysOnlyWithItsDoctor() {
        var longer = new OtherVisit(null, null, 90);
        assertThat(become(longer, doctor(DOCTOR), null).service()).isEqualTo(visit().service());
        assertThat(become(longer, doctor(OTHER_DOCTOR), null).service()).isNull();
    }
}
