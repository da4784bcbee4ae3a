package org.umoorsehhat.booking.waitinglist;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.waitinglist.persistence.PostgresWaitingEntries;
import reactor.core.publisher.Mono;

/** Nobody is offered a time that they could not book by themselves. */
@Component
class OpenTimes {

    private final BookingWindows windows;
    private final PostgresWaitingEntries entries;

    OpenTimes(BookingWindows windows, PostgresWaitingEntries entries) {
        this.windows = windows;
        this.entries = entries;
    }

    /** To whoever is next: what they wait for is not known yet, so the doctor's rules count. */
    Mono<Boolean> isOpen(long doctor, Instant start) {
        return isOpen(windows.ofPatients(doctor, null), start);
    }

    /** To that entry of the waiting list, by the rules of the service, too, that it waits for. */
    Mono<Boolean> isOpenTo(long entry, long doctor, Instant start) {
        return entries.find(entry)
                .map(known -> Optional.ofNullable(known.serviceId()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(service ->
                        isOpen(windows.ofPatients(doctor, service.orElse(null)), start));
    }

    private static Mono<Boolean> isOpen(Mono<BookingWindow> window, Instant start) {
        return window.map(times -> times.isOpen(start)).defaultIfEmpty(true);
    }
}
