package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DATE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SERVICE;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SUCCESSOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.UUID_OF_IT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.paid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.chassis.caller.Caller;

/** Doctor, service and length of an appointment that stands. */
class ChangeInPlaceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final long OTHER = 12;
    private static final Doctor NOOR = AppointmentFixtures.doctor();
    private static final Doctor OMAR = doctor("Europe/Berlin", true);
    private static final MedicalService CHECK_UP = AppointmentFixtures.service();

    private static Doctor doctor(String zone, boolean isActive) {
        return new Doctor(
                OTHER,
                "Dr Omar",
                ZoneId.of(zone),
                new Charges(new BigDecimal("200.00"), null),
                isActive,
                false,
                BookingRules.NONE);
    }

    private static MedicalService service(long id, long doctor, String price, boolean isActive) {
        return new MedicalService(
                id,
                doctor,
                "Scan",
                60,
                new Charges(new BigDecimal(price), null),
                isActive,
                false,
                BookingRules.NONE);
    }

    private static Decision decide(
            Appointment before,
            @Nullable LocalStart start,
            OtherVisit other,
            @Nullable Doctor doctor,
            @Nullable MedicalService service,
            Caller caller) {
        var facts = new Facts(SUCCESSOR, UUID_OF_IT, "CCCCCCCC", doctor, service);
        return new AppointmentLifecycle(
                        730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY)
                .decide(before, new Reschedule(start, null, other, facts), caller, NOW);
    }

    private static Decision decide(
            OtherVisit other, @Nullable Doctor doctor, @Nullable MedicalService service) {
        return decide(appointment(), null, other, doctor, service, FRONT_DESK);
    }

    private static Appointment made(Decision decision) {
        return ((Moved) decision).made().made();
    }

    private static OtherVisit doctorIs(long doctor) {
        return new OtherVisit(doctor, null, null);
    }

    private static OtherVisit serviceIs(long service) {
        return new OtherVisit(null, service, null);
    }

    private static OtherVisit minutesAre(int minutes) {
        return new OtherVisit(null, null, minutes);
    }

    @Test
    void lengthAloneKeepsTimePriceAndService() {
        Appointment made = made(decide(minutesAre(60), NOOR, CHECK_UP));
        assertThat(made.visit().startsAt()).isEqualTo(STARTS_AT);
        assertThat(made.visit().minutes()).isEqualTo(60);
        assertThat(made.visit().service()).isEqualTo(SERVICE);
        assertThat(made.payment().fee()).isEqualTo("80.00");
        assertThat(made.status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void otherDoctorAtTheSameInstantByTheirClock() {
        var theirs = service(71, OTHER, "95.00", true);
        Appointment made = made(decide(doctorIs(OTHER), OMAR, theirs));
        Visit visit = made.visit();
        assertThat(visit.doctor()).isEqualTo(OTHER);
        assertThat(visit.service()).isEqualTo(71);
        assertThat(visit.startsAt()).isEqualTo(STARTS_AT);
        assertThat(visit.time()).isEqualTo(LocalTime.of(8, 0));
        assertThat(visit.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(visit.minutes()).as("as was agreed").isEqualTo(30);
        assertThat(made.payment().fee()).as("as was agreed").isEqualTo("80.00");
        assertThat(made.names().doctor()).isEqualTo("Dr Omar");
        assertThat(made.names().service()).isEqualTo("Scan");
    }

    @Test
    void lengthAndPriceAreThoseOfAnotherService() {
        Appointment made = made(decide(serviceIs(70), NOOR, service(70, DOCTOR, "120.00", true)));
        assertThat(made.visit().minutes()).isEqualTo(60);
        assertThat(made.payment().fee()).isEqualTo("120.00");
        var longer = new OtherVisit(null, 70L, 90);
        assertThat(
                        made(decide(longer, NOOR, service(70, DOCTOR, "120.00", true)))
                                .visit()
                                .minutes())
                .isEqualTo(90);
    }

    /** Where nothing is said of what is done, the fee is the doctor's. */
    @Test
    void feeIsThatOfTheOtherDoctorWhereThereIsNoService() {
        Visit was = appointment().visit();
        Appointment plain =
                appointment()
                        .changed()
                        .visit(
                                Visit.at(
                                        was.startsAt(),
                                        was.minutes(),
                                        was.date(),
                                        was.time(),
                                        AppointmentFixtures.ZONE,
                                        DOCTOR,
                                        was.patient(),
                                        null,
                                        was.details()))
                        .build();
        Appointment made = made(decide(plain, null, doctorIs(OTHER), OMAR, null, FRONT_DESK));
        assertThat(made.payment().fee()).isEqualTo("200.00");
        assertThat(made.visit().service()).isNull();
    }

    @Test
    void whatWasPaidGoesAlongOrIsGivenBackFirst() {
        var dearer = service(70, DOCTOR, "120.00", true);
        var paid = paid(appointment());
        Appointment made = made(decide(paid, null, serviceIs(70), NOOR, dearer, FRONT_DESK));
        assertThat(made.payment().received()).isEqualTo("80.00");
        assertThat(made.payment().isPaid()).isFalse();
        var cheaper = service(70, DOCTOR, "79.99", true);
        assertThat(decide(paid, null, serviceIs(70), NOOR, cheaper, FRONT_DESK))
                .isEqualTo(Refusal.PAID_OTHERWISE);
        assertThat(made(decide(serviceIs(70), NOOR, cheaper)).payment().fee()).isEqualTo("79.99");
        var abroad = paid.payment().of(new Price(new BigDecimal("500.00"), "EUR"));
        assertThat(abroad).as("in other money").isNull();
    }

    @Test
    void forStaffOnly() {
        for (OtherVisit other : new OtherVisit[] {doctorIs(OTHER), minutesAre(30)}) {
            assertThat(decide(appointment(), null, other, NOOR, CHECK_UP, ITS_PATIENT))
                    .isEqualTo(Refusal.FORBIDDEN);
        }
        assertThat(decide(appointment(), null, minutesAre(45), NOOR, CHECK_UP, ITS_DOCTOR))
                .isInstanceOf(Moved.class);
    }

    @Test
    void whatCannotBe() {
        assertThat(decide(doctorIs(99), null, null)).isEqualTo(Refusal.UNKNOWN_DOCTOR);
        assertThat(decide(doctorIs(OTHER), doctor("Asia/Riyadh", false), CHECK_UP))
                .isEqualTo(Refusal.DOCTOR_INACTIVE);
        assertThat(decide(doctorIs(OTHER), OMAR, null))
                .as("what the other does not offer")
                .isEqualTo(Refusal.FOREIGN_SERVICE);
        assertThat(decide(serviceIs(70), NOOR, service(70, OTHER, "1.00", true)))
                .isEqualTo(Refusal.FOREIGN_SERVICE);
        assertThat(decide(serviceIs(70), NOOR, service(70, DOCTOR, "1.00", false)))
                .isEqualTo(Refusal.WITHDRAWN_SERVICE);
        assertThat(decide(minutesAre(200), NOOR, CHECK_UP)).isEqualTo(Refusal.WRONG_LENGTH);
        assertThat(decide(minutesAre(30), NOOR, CHECK_UP)).isEqualTo(Refusal.SAME_TIME);
        assertThat(decide(serviceIs(SERVICE), NOOR, CHECK_UP)).isEqualTo(Refusal.SAME_TIME);
        assertThat(decide(doctorIs(DOCTOR), NOOR, CHECK_UP)).isEqualTo(Refusal.SAME_TIME);
    }

    @Test
    void withAnotherTimeItIsOneMove() {
        var start = new LocalStart(DATE, LocalTime.of(12, 0), 0);
        Appointment made =
                made(
                        decide(
                                appointment(),
                                start,
                                doctorIs(OTHER),
                                OMAR,
                                service(71, OTHER, "80.00", true),
                                FRONT_DESK));
        assertThat(made.visit().startsAt()).isEqualTo("2026-12-01T11:00:00Z");
        assertThat(made.visit().doctor()).isEqualTo(OTHER);
    }

    @Test
    void logAndEventSayWhatIsDifferent() {
        var moved = (Moved) decide(doctorIs(OTHER), OMAR, service(71, OTHER, "95.00", true));
        assertThat(moved.old().after().privateValues().cancellationReason())
                .isEqualTo("Rescheduled to 2026-12-01 08:00 with Dr Omar");
        assertThat(moved.made().audit().values().before())
                .containsEntry("doctor", DOCTOR)
                .containsEntry("service", SERVICE)
                .doesNotContainKeys("duration_minutes", "consultation_fee");
        assertThat(moved.made().audit().values().after())
                .containsEntry("doctor", OTHER)
                .containsEntry("service", 71L);
        var previous = (Map<?, ?>) moved.made().event().data().get("previous");
        assertThat(previous.get("doctor_id")).isEqualTo(DOCTOR);
        assertThat(previous.get("doctor_name")).isEqualTo("Dr Noor");
        assertThat(previous.get("service_id")).isEqualTo(SERVICE);
        assertThat(previous.get("service_name")).isEqualTo("Check-up");
        assertThat(previous.containsKey("duration_minutes")).isFalse();
    }
}
