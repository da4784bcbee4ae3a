package org.umoorsehhat.booking.waitinglist;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.waitinglist.persistence.PostgresWaitingEntries;
import org.umoorsehhat.booking.waitinglist.rules.WaitingEntry;
import reactor.core.publisher.Mono;

/** What somebody waits for, beside the time. */
@Component
class WaitingWishes {

    /**
     * Entries and offers come over different topics: an entry may be on its way a moment longer.
     */
    private static final int LOOKS = 20;

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final PostgresWaitingEntries entries;

    WaitingWishes(PostgresWaitingEntries entries) {
        this.entries = entries;
    }

    /**
     * @param words the patient's own, as the reason for the visit
     */
    record Wish(PrivateValues words, @Nullable Long service) {

        private static final Wish NONE = new Wish(PrivateValues.NONE, null);

        static Wish of(WaitingEntry entry, @Nullable Long service) {
            String reason = entry.reason();
            return new Wish(
                    reason == null
                            ? PrivateValues.NONE
                            : PrivateValues.NONE.with(Map.of("reason_for_visit", reason)),
                    service);
        }
    }

    /**
     * Of an entry; nothing special where it does not come to be known within two seconds.
     *
     * @param doctor whose seat it gets: of any doctor's service theirs is meant
     */
    Mono<Wish> of(long entry, long doctor) {
        return entries.find(entry)
                .repeatWhenEmpty(empty -> empty.take(LOOKS).delayElements(BETWEEN))
                .flatMap(found ->
                        service(found, doctor)
                                .map(service -> Wish.of(found, service))
                                .switchIfEmpty(Mono.fromSupplier(() -> Wish.of(found, null))))
                .defaultIfEmpty(Wish.NONE);
    }

    private Mono<Long> service(WaitingEntry entry, long doctor) {
        Long service = entry.serviceId();
        return service != null && entry.isForAnyDoctor()
                ? entries.sameService(service, doctor)
                : Mono.justOrEmpty(service);
    }
}
