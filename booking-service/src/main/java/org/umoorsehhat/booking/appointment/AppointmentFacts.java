package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.persistence.AppointmentNumbers;
import org.umoorsehhat.booking.appointment.persistence.PostgresFormerVisits;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.chassis.database.Queries;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import reactor.core.publisher.Mono;

/** Looks up what a new appointment stands on, and draws its number and reference. */
@Component
public class AppointmentFacts {

    private final PostgresDirectory directory;
    private final AppointmentNumbers numbers;
    private final PostgresFormerVisits visits;
    private final Clock clock;

    AppointmentFacts(
            PostgresDirectory directory,
            AppointmentNumbers numbers,
            PostgresFormerVisits visits,
            Clock clock) {
        this.directory = directory;
        this.numbers = numbers;
        this.visits = visits;
        this.clock = clock;
    }

    /** Of a booking; whether its patient is known is asked where that decides anything. */
    public Mono<Facts> of(Book book, boolean isAnew) {
        var known =
                isAnew ? anew(book.doctor(), book.service()) : of(book.doctor(), book.service());
        return known.flatMap(found ->
                found.asksWhoIsKnown()
                        ? visits.isKnown(book.patient(), book.doctor()).map(found::ofPatient)
                        : Mono.just(found));
    }

    /** What is remembered of a doctor and a service, or known in the database. */
    public Mono<Facts> of(long doctor, @Nullable Long service) {
        var knownDoctor = optional(directory.doctor(doctor));
        var knownService =
                service == null
                        ? Mono.just(Optional.<MedicalService>empty())
                        : optional(directory.service(service));
        return Queries.both(numbers.next(), Queries.both(knownDoctor, knownService))
                .map(known ->
                        new Facts(
                                known.getT1().number(),
                                TimeOrderedId.at(clock.instant()),
                                known.getT1().reference(),
                                known.getT2().getT1().orElse(null),
                                known.getT2().getT2().orElse(null)));
    }

    /**
     * Of what a visit becomes: another doctor does the same as far as they offer it.
     *
     * @param isAnew whether what is remembered may be out of date
     */
    Mono<Facts> of(Visit was, OtherVisit other, boolean isAnew) {
        long doctor = other.doctorOf(was);
        Long service = other.service() == null ? was.service() : other.service();
        Mono<Optional<Long>> known =
                service != null && other.service() == null && doctor != was.doctor()
                        ? optional(directory.sameOffer(service, doctor))
                        : Mono.just(Optional.ofNullable(service));
        return known.flatMap(found ->
                isAnew ? anew(doctor, found.orElse(null)) : of(doctor, found.orElse(null)));
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> one) {
        return one.map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** The same from the database: what is remembered may be out of date. */
    public Mono<Facts> anew(long doctor, @Nullable Long service) {
        directory.forgetDoctor(doctor);
        if (service != null) {
            directory.forgetService(service);
        }
        return of(doctor, service);
    }
}
