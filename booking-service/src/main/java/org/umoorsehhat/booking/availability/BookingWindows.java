package org.umoorsehhat.booking.availability;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/**
 * When that which is booked now may start, by the rules of doctor and service as far as they are
 * remembered: for search. Empty for a doctor who is not known here.
 */
@Component
public class BookingWindows {

    private final PostgresDirectory directory;
    private final BookingProperties properties;
    private final Clock clock;

    BookingWindows(PostgresDirectory directory, BookingProperties properties, Clock clock) {
        this.directory = directory;
        this.properties = properties;
        this.clock = clock;
    }

    /** For {@code caller}, whom rules for patients do not hold as staff. */
    public Mono<BookingWindow> of(long doctor, @Nullable Long service, Caller caller) {
        boolean isExempt = RuleExemption.of(caller).isWith(doctor);
        return directory
                .doctor(doctor)
                .flatMap(known ->
                        rules(known, service)
                                .map(rules -> window(known, isExempt ? rules.ofStaff() : rules)));
    }

    private Mono<BookingRules> rules(Doctor doctor, @Nullable Long service) {
        return service == null
                ? Mono.just(doctor.rules())
                : directory
                        .service(service)
                        .map(found -> BookingRules.of(doctor, found))
                        .defaultIfEmpty(doctor.rules());
    }

    private BookingWindow window(Doctor doctor, BookingRules rules) {
        return BookingWindow.of(rules, properties.farthestDays(), doctor.zone(), clock.instant());
    }
}
