package org.umoorsehhat.booking.appointment.rules.state;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.umoorsehhat.booking.appointment.rules.BookingPolicy;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Cancellation;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Origin;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Revision;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.payment.rules.Price;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/** One appointment, and everybody who may have to do with it. */
public final class AppointmentFixtures {

    public static final long ID = 44;
    public static final long DOCTOR = 11;
    public static final long PATIENT = 22;
    public static final long SERVICE = 33;
    public static final long SUCCESSOR = 55;
    public static final UUID UUID_OF_IT = UUID.fromString("019b0000-0000-7000-8000-000000000044");
    public static final UUID REFERENCE = UUID.fromString("019b0000-0000-7000-8000-000000000040");
    public static final ZoneId ZONE = ZoneId.of("Asia/Riyadh");
    public static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    /** Ten o'clock in Riyadh. */
    public static final Instant STARTS_AT = Instant.parse("2026-12-01T07:00:00Z");

    public static final Instant ENDS_AT = STARTS_AT.plus(Duration.ofMinutes(30));
    public static final Instant CREATED = Instant.parse("2026-11-20T08:00:00Z");

    public static final Caller ADMIN = new Caller("a-1", "Admin", Set.of(Role.ADMIN), null, null);
    public static final Caller ITS_DOCTOR =
            new Caller("d-11", "Dr Noor", Set.of(Role.DOCTOR), null, DOCTOR);
    public static final Caller OTHER_DOCTOR =
            new Caller("d-12", "Dr Omar", Set.of(Role.DOCTOR), null, 12L);
    public static final Caller ITS_PATIENT =
            new Caller("p-22", "Layla", Set.of(Role.PATIENT), PATIENT, null);
    public static final Caller OTHER_PATIENT =
            new Caller("p-23", "Huda", Set.of(Role.PATIENT), 23L, null);

    public static final Caller FRONT_DESK =
            new Caller("f-1", "Sara", Set.of(Role.FRONT_DESK), null, null);

    /** Somebody of the front desk who is a patient here. */
    public static final Caller FRONT_DESK_AS_PATIENT =
            new Caller("f-2", "Layla", Set.of(Role.FRONT_DESK, Role.PATIENT), PATIENT, null);

    /** A doctor who is a patient here. */
    public static final Caller DOCTOR_AS_PATIENT =
            new Caller("d-12", "Dr Omar", Set.of(Role.DOCTOR, Role.PATIENT), PATIENT, 12L);

    public static final Caller STRANGER = new Caller("x", "Nobody", Set.of(), null, null);
    public static final Caller PLATFORM = Caller.system("platform");

    private static final AuditHead HEAD = new AuditHead(5, new byte[] {1, 2, 3});

    public static final PrivateValues TEXTS =
            PrivateValues.NONE.with(
                    Map.of(
                            "reason_for_visit",
                            "cough",
                            "symptoms",
                            "fever",
                            "chief_complaint",
                            "cough at night",
                            "notes",
                            "speaks Urdu",
                            "doctor_notes",
                            "check lungs"));

    /** As it is where nothing else is configured. */
    public static final BookingPolicy POLICY =
            new BookingPolicy(
                    new LimitPolicy(20, 5, 10, 20, 30, 30, 30),
                    new RelationPolicy(Period.ofMonths(24), Duration.ofDays(30)),
                    "SAR");

    /** As they are where nothing else is configured. */
    public static final VisitTimes VISIT_TIMES =
            new VisitTimes(Duration.ofMinutes(60), Duration.ofHours(4), Duration.ofHours(24));

    /** States that staff may take back. */
    private static final Set<AppointmentStatus> RECORDED =
            EnumSet.of(
                    AppointmentStatus.ARRIVED,
                    AppointmentStatus.IN_PROGRESS,
                    AppointmentStatus.COMPLETED,
                    AppointmentStatus.NO_SHOW);

    private AppointmentFixtures() {}

    public static Appointment appointment() {
        return appointment(AppointmentStatus.CONFIRMED);
    }

    /** As it would be read in that state. */
    public static Appointment appointment(AppointmentStatus status) {
        return new Appointment(
                ID,
                UUID_OF_IT,
                REFERENCE,
                "K7M4RXQ9",
                visit(),
                status,
                Payment.owed(new Price(new BigDecimal("80.00"), "SAR")),
                new FollowUp(true, LocalDate.of(2027, 1, 15)),
                TEXTS,
                true,
                "p-22",
                Origin.of(Role.PATIENT, STARTS_AT),
                status == AppointmentStatus.CANCELLED
                        ? new Cancellation(CREATED.plusSeconds(60), "p-22", "patient", false)
                        : null,
                RECORDED.contains(status)
                        ? new Undoable(AppointmentStatus.CONFIRMED, ENDS_AT)
                        : null,
                new Moves(40L, null),
                new Messages(true, true),
                new Milestones(
                        CREATED, CREATED.plusSeconds(60), CREATED.plusSeconds(30), null, null),
                new Names("Dr Noor", "Layla", "Check-up"),
                new Revision(7, 3, HEAD));
    }

    public static Appointment rescheduled(Appointment appointment) {
        return appointment.changed().moves(new Moves(40L, SUCCESSOR)).build();
    }

    /** The same, which its patient may cancel or move until so long before. */
    public static Appointment withDeadline(Appointment appointment, Duration before) {
        Instant until = appointment.visit().startsAt().minus(before);
        return appointment.changed().origin(appointment.origin().until(until)).build();
    }

    public static Appointment paid(Appointment appointment) {
        Payment owed = appointment.payment();
        return appointment.changed().payment(owed.plus(owed.left(), PaymentMethod.CARD)).build();
    }

    public static Visit visit() {
        return new Visit(
                DOCTOR,
                PATIENT,
                SERVICE,
                new VisitDetails(AppointmentType.FOLLOW_UP, BookingMethod.PHONE),
                DATE,
                LocalTime.of(10, 0),
                30,
                ZONE.getId(),
                STARTS_AT,
                ENDS_AT,
                false,
                List.of(101L, 102L),
                Buffers.NONE);
    }

    public static Doctor doctor() {
        return doctor(BookingRules.NONE);
    }

    /** The same, with rules for patients. */
    public static Doctor doctor(BookingRules rules) {
        return new Doctor(
                DOCTOR,
                "Dr Noor",
                ZONE,
                new Charges(new BigDecimal("150.00"), null),
                true,
                false,
                rules);
    }

    public static MedicalService service() {
        return service(BookingRules.NONE);
    }

    /** The same, with rules for patients. */
    public static MedicalService service(BookingRules rules) {
        return new MedicalService(
                SERVICE,
                DOCTOR,
                "Check-up",
                45,
                new Charges(new BigDecimal("80.00"), null),
                true,
                false,
                rules);
    }
}
