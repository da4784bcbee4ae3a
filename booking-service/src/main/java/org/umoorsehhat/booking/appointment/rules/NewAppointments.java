package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.BookHeld;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Messages;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Milestones;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Moves;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Names;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Origin;
import org.umoorsehhat.booking.appointment.rules.state.Appointment.Revision;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.appointment.rules.state.FollowUp;
import org.umoorsehhat.booking.appointment.rules.state.Payment;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.appointment.rules.state.VisitTimes;
import org.umoorsehhat.booking.audit.rules.AuditHead;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/** Decides what makes a new appointment where there was none. */
record NewAppointments(AppointmentTime times, VisitTimes visits, BookingPolicy policy) {

    /** Whether there are seats, and whether the patient is free then, the ledger says. */
    Decision book(Book book, Caller caller, Instant now) {
        Doctor doctor = book.facts().doctor();
        if (doctor == null) {
            return Refusal.UNKNOWN_DOCTOR;
        }
        return times.resolve(
                book.date(),
                book.time(),
                book.fold(),
                doctor.zone(),
                now,
                AppointmentTime.Words.OF_BOOKING,
                startsAt -> bookAt(startsAt, book, doctor, null, caller, now));
    }

    /** An offer was accepted: what it means is an instant, also where clocks are put back. */
    Decision book(BookHeld held, Caller caller, Instant now) {
        Doctor doctor = held.facts().doctor();
        if (doctor == null) {
            return Refusal.UNKNOWN_DOCTOR;
        }
        if (!held.startsAt().isAfter(now)) {
            return Refusal.PAST;
        }
        var local = held.startsAt().atZone(doctor.zone());
        var book =
                new Book(
                        doctor.id(),
                        held.patient(),
                        held.serviceOf(doctor.id()),
                        null,
                        local.toLocalDate(),
                        local.toLocalTime(),
                        held.minutes(),
                        VisitDetails.online(held.type()),
                        held.words(),
                        held.facts());
        return bookAt(held.startsAt(), book, doctor, held.buffers(), caller, now);
    }

    /**
     * @param kept what is free around it already; absent: what doctor and service ask for
     */
    private Decision bookAt(
            Instant startsAt,
            Book book,
            Doctor doctor,
            @Nullable Buffers kept,
            Caller caller,
            Instant now) {
        Refusal refusal = refusal(book, doctor);
        if (refusal != null) {
            return refusal;
        }
        MedicalService service = book.facts().service();
        Buffers buffers = kept == null ? BookingRules.of(doctor, service).buffers() : kept;
        Visit visit = visit(startsAt, book, doctor, service).keeping(buffers);
        Role role = visit.roleOf(caller).orElse(null);
        boolean isWalkIn = isWalkIn(visit, role);
        boolean hasBegun = startsAt.isBefore(now);
        if (hasBegun && !(isWalkIn && visit.endsAt().isAfter(now))) {
            return Refusal.PAST;
        }
        if (role == null) {
            return Refusal.FORBIDDEN;
        }
        Refusal outside = times.refusal(startsAt, doctor, service, role, now);
        if (outside != null) {
            return outside;
        }
        Appointment confirmed = made(visit, book, doctor, service, caller, role, true, now);
        boolean isThere =
                isWalkIn
                        && (hasBegun || book.offSlot())
                        && Transition.CHECK_IN.refusal(confirmed, role, now, visits) == null;
        boolean confirms = isThere || confirmsAtOnce(book, doctor, service, caller);
        Appointment made =
                confirms ? confirmed : made(visit, book, doctor, service, caller, role, false, now);
        var values = new Difference(Map.of(), AuditedValues.ofNew(made));
        var wanted = new LimitPolicy.Wanted(doctor, service, visit.date(), now);
        Terms terms = policy.ofBooking(visit, wanted, caller, role);
        return new Booked(
                made,
                audit(made, "created", null, values, caller, role, now),
                AppointmentEvents.of("booked", made),
                doctor,
                service,
                book.timeSlot(),
                hasBegun && !book.offSlot() ? terms.inSlots() : terms,
                isThere);
    }

    /** Whoever walks in is at the desk, which says so. */
    private static boolean isWalkIn(Visit visit, @Nullable Role role) {
        return visit.method() == BookingMethod.WALK_IN && role != null && Role.STAFF.contains(role);
    }

    private static boolean confirmsAtOnce(
            Book book, Doctor doctor, @Nullable MedicalService service, Caller caller) {
        return caller.isSystem()
                || doctor.confirmsAtOnce()
                || service != null && service.confirmsAtOnce()
                || book.facts().isKnown() && book.facts().asksWhoIsKnown();
    }

    private static @Nullable Refusal refusal(Book book, Doctor doctor) {
        if (!doctor.isActive()) {
            return Refusal.RETIRED_DOCTOR;
        }
        MedicalService service = book.facts().service();
        if (book.service() != null) {
            if (service == null || service.doctor() != doctor.id()) {
                return Refusal.FOREIGN_SERVICE;
            }
            if (!service.isActive()) {
                return Refusal.WITHDRAWN_SERVICE;
            }
        }
        return AppointmentLength.isValid(minutes(book.minutes(), service))
                ? null
                : Refusal.WRONG_LENGTH;
    }

    private static int minutes(@Nullable Integer wanted, @Nullable MedicalService service) {
        if (wanted != null) {
            return wanted;
        }
        return service == null ? AppointmentLength.USUAL : service.minutes();
    }

    private static Visit visit(
            Instant startsAt, Book book, Doctor doctor, @Nullable MedicalService service) {
        return Visit.at(
                startsAt,
                minutes(book.minutes(), service),
                book.date(),
                book.time(),
                doctor.zone(),
                doctor.id(),
                book.patient(),
                service == null ? null : service.id(),
                book.details());
    }

    private Appointment made(
            Visit visit,
            Book book,
            Doctor doctor,
            @Nullable MedicalService service,
            Caller caller,
            Role role,
            boolean confirms,
            Instant now) {
        return new Appointment(
                book.facts().id(),
                book.facts().appointmentId(),
                book.facts().appointmentId(),
                book.facts().reference(),
                visit,
                confirms ? AppointmentStatus.CONFIRMED : AppointmentStatus.PENDING,
                Payment.agreed(
                        Charges.of(doctor, service, policy.currency()),
                        policy.currency(),
                        visit.startsAt()),
                FollowUp.NONE,
                book.privateValues(),
                !confirms,
                caller.subject(),
                Origin.of(role, visit.startsAt())
                        .until(BookingRules.of(doctor, service).deadline(visit.startsAt())),
                null,
                null,
                Moves.NONE,
                Messages.NONE,
                new Milestones(now, now, confirms ? now : null, null, null),
                new Names(doctor.name(), null, service == null ? null : service.name()),
                new Revision(1, 1, AuditHead.NONE));
    }

    /** A new appointment shows what the patient said, not what only staff may read. */
    static AuditRecord audit(
            Appointment made,
            String action,
            @Nullable String notes,
            Difference values,
            Caller caller,
            Role role,
            Instant now) {
        Map<String, @Nullable String> said = made.privateValues().asMap();
        said.keySet().retainAll(PrivateValues.OF_THE_PATIENT);
        said.values().removeIf(Objects::isNull);
        return new AuditRecord(
                action,
                role,
                caller.subject(),
                caller.name(),
                now,
                notes,
                values,
                new Difference(Map.of(), new TreeMap<>(said)));
    }
}
