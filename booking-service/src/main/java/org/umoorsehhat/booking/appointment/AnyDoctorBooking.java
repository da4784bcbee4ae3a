package org.umoorsehhat.booking.appointment;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeDoctors;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeDoctors.FreeDoctor;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/**
 * Books at any doctor of a service: at whoever is free then and has the fewest visits that day, and
 * where somebody else was quicker, at the next. Each try is a booking like any other.
 */
@Service
public class AnyDoctorBooking {

    /** What another doctor may be the way out of. */
    private static final Set<Refusal> OF_THE_DOCTOR =
            EnumSet.of(
                    Refusal.SLOT_FULL,
                    Refusal.SLOT_CLOSED,
                    Refusal.NO_SLOT,
                    Refusal.NO_START,
                    Refusal.TOO_NEAR,
                    Refusal.DOCTOR_BUSY,
                    Refusal.DOCTOR_INACTIVE,
                    Refusal.UNKNOWN_DOCTOR,
                    Refusal.RETIRED_DOCTOR,
                    Refusal.FOREIGN_SERVICE,
                    Refusal.WITHDRAWN_SERVICE,
                    Refusal.SHORT_NOTICE,
                    Refusal.TOO_FAR_FOR_PATIENTS,
                    Refusal.LIVE_LIMIT_AT_DOCTOR,
                    Refusal.LIVE_RULE,
                    Refusal.DAY_RULE,
                    Refusal.CANCELLATION_RULE,
                    Refusal.CONTENDED,
                    Refusal.CROWDED);

    private final PostgresFreeDoctors doctors;
    private final PostgresDirectory directory;
    private final AppointmentBooking bookings;
    private final int farthestDays;

    AnyDoctorBooking(
            PostgresFreeDoctors doctors,
            PostgresDirectory directory,
            AppointmentBooking bookings,
            BookingProperties properties) {
        this.doctors = doctors;
        this.directory = directory;
        this.bookings = bookings;
        this.farthestDays = properties.farthestDays();
    }

    /**
     * Books. Fails with a {@link RefusedException} as a booking at the last of those who were tried
     * does; at the doctor whose number the service has, where nobody is free.
     *
     * @param book has a service
     */
    public Mono<Appointment> book(Book book, Caller caller, IdempotencyKey key) {
        long service = Objects.requireNonNull(book.service());
        return doctors.at(
                        service,
                        book.date(),
                        book.time(),
                        book.minutes(),
                        book.timeSlot(),
                        book.patient(),
                        RuleExemption.of(caller),
                        farthestDays)
                .collectList()
                .flatMap(found ->
                        found.isEmpty()
                                ? atItsOwn(service, book, caller, key)
                                : atOneOf(found, book, caller, key));
    }

    private Mono<Appointment> atOneOf(
            List<FreeDoctor> found, Book book, Caller caller, IdempotencyKey key) {
        FreeDoctor one = found.getFirst();
        List<FreeDoctor> others = found.subList(1, found.size());
        return bookings.book(book.at(one.doctor(), one.service()), caller, key)
                .onErrorResume(
                        RefusedException.class,
                        refused ->
                                others.isEmpty() || !OF_THE_DOCTOR.contains(refused.refusal())
                                        ? Mono.error(refused)
                                        : atOneOf(others, book, caller, key));
    }

    /** So what stands in the way is told, and a slot on its way is waited for. */
    private Mono<Appointment> atItsOwn(long service, Book book, Caller caller, IdempotencyKey key) {
        return directory
                .service(service)
                .map(MedicalService::doctor)
                .switchIfEmpty(Mono.error(() -> new RefusedException(Refusal.WITHDRAWN_SERVICE)))
                .flatMap(doctor -> bookings.book(book.at(doctor, service), caller, key));
    }
}
