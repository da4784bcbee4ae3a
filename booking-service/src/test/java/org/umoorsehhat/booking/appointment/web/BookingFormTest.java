package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.OTHER_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.PATIENT;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class BookingFormTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static BookingForm form(Long patient) {
        return form(patient, 45, "cough");
    }

    private static BookingForm form(Long patient, Integer minutes, String reason) {
        var body = new TreeMap<String, Object>();
        body.put("doctor", DOCTOR);
        body.put("patient", patient);
        body.put("service", 33);
        body.put("time_slot", 101);
        body.put("appointment_date", "2026-12-01");
        body.put("appointment_time", "10:00");
        body.put("duration_minutes", minutes);
        body.put("appointment_type", "test");
        body.put("reason_for_visit", reason);
        body.put("symptoms", "fever");
        body.put("chief_complaint", "cough at night");
        body.put("notes", "late");
        body.put("booking_method", "walk_in");
        body.put("off_slot", true);
        return read(body);
    }

    private static BookingForm read(Map<String, Object> body) {
        return JSON.convertValue(body, BookingForm.class);
    }

    private static Object problem(BookingForm form, Caller caller) {
        Problem problem = catchThrowableOfType(Problem.class, () -> form.command(caller));
        return problem.getBody().getDetail();
    }

    @Test
    void everyFieldGoesIntoTheCommand() {
        var command = form(PATIENT).command(ADMIN);
        assertThat(command.doctor()).isEqualTo(DOCTOR);
        assertThat(command.patient()).isEqualTo(PATIENT);
        assertThat(command.service()).isEqualTo(33L);
        assertThat(command.timeSlot()).isEqualTo(101L);
        assertThat(command.date()).isEqualTo("2026-12-01");
        assertThat(command.time()).isEqualTo("10:00");
        assertThat(command.offSlot()).isTrue();
        assertThat(command.minutes()).isEqualTo(45);
        assertThat(command.details().type()).isEqualTo(AppointmentType.TEST);
        assertThat(command.details().method()).isEqualTo(BookingMethod.WALK_IN);
        assertThat(command.privateValues())
                .isEqualTo(
                        PrivateValues.NONE.with(
                                Map.of(
                                        "reason_for_visit",
                                        "cough",
                                        "symptoms",
                                        "fever",
                                        "chief_complaint",
                                        "cough at night",
                                        "notes",
                                        "late")));
        assertThat(command.facts()).isEqualTo(Facts.NONE);
    }

    @Test
    void whatIsLeftOutIsAConsultationOnline() {
        var command =
                read(Map.of(
                                "doctor",
                                DOCTOR,
                                "patient",
                                PATIENT,
                                "appointment_date",
                                "2026-12-01",
                                "appointment_time",
                                "10:00"))
                        .command(ADMIN);
        assertThat(command.details().type()).isEqualTo(AppointmentType.CONSULTATION);
        assertThat(command.details().method()).isEqualTo(BookingMethod.ONLINE);
        assertThat(command.offSlot()).isFalse();
        assertThat(command.minutes()).isNull();
        assertThat(command.privateValues()).isEqualTo(PrivateValues.NONE);
    }

    @Test
    void patientsBookForThemselvesAndDoctorsAtThemselves() {
        assertThat(form(null).command(ITS_PATIENT).patient()).isEqualTo(PATIENT);
        assertThat(form(PATIENT).command(ITS_PATIENT).patient()).isEqualTo(PATIENT);
        assertThat(form(PATIENT).command(ITS_DOCTOR).patient()).isEqualTo(PATIENT);
        assertThat(problem(form(PATIENT), OTHER_PATIENT)).isEqualTo("patient: is not you");
        assertThat(problem(form(PATIENT), OTHER_DOCTOR)).isEqualTo("doctor: is not you");
        assertThat(problem(form(null), ADMIN)).isEqualTo("patient: is required");
        assertThat(problem(form(null), ITS_DOCTOR)).isEqualTo("patient: is required");
    }

    @Test
    void aServiceAloneIsBookedAtAnyDoctor() {
        var body = new TreeMap<String, Object>();
        body.put("service", 33);
        body.put("patient", PATIENT);
        body.put("appointment_date", "2026-12-01");
        body.put("appointment_time", "10:00");
        assertThat(read(body).command(ITS_PATIENT).doctor()).isEqualTo(Book.ANY_DOCTOR);
        assertThat(problem(read(body), ITS_DOCTOR)).isEqualTo("doctor: is not you");
        body.remove("service");
        assertThat(problem(read(body), ADMIN)).isEqualTo("doctor: is required, or service");
    }

    @Test
    void limitsAreThoseOfTheRules() throws NoSuchFieldException {
        var minutes = BookingForm.class.getDeclaredField("durationMinutes");
        assertThat(minutes.getAnnotation(Min.class).value()).isEqualTo(AppointmentLength.SHORTEST);
        assertThat(minutes.getAnnotation(Max.class).value()).isEqualTo(AppointmentLength.LONGEST);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(form(PATIENT))).isEmpty();
            String longest = "x".repeat(PrivateValues.LONGEST);
            assertThat(validator.validate(form(PATIENT, null, longest))).isEmpty();
            for (var wrong :
                    Map.of(
                                    "durationMinutes", form(PATIENT, 14, null),
                                    "patient", form(0L),
                                    "reasonForVisit", form(PATIENT, 180, longest + "x"))
                            .entrySet()) {
                assertThat(validator.validate(wrong.getValue()))
                        .singleElement()
                        .satisfies(violation ->
                                assertThat(violation.getPropertyPath())
                                        .hasToString(wrong.getKey()));
            }
            assertThat(validator.validate(form(PATIENT, 181, null))).hasSize(1);
        }
    }
}
