package org.umoorsehhat.waitlist.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.metrics.persistence.PostgresWaitingCount;
import org.umoorsehhat.waitlist.metrics.persistence.PostgresWaitingCount.OfDoctor;
import reactor.core.publisher.Mono;

/** How many wait for whom. Only the doctors with the longest lists: a label costs memory. */
@Component
class WaitingByDoctor {

    private static final int DOCTORS = 200;

    private final PostgresWaitingCount count;
    private final MultiGauge gauge;

    WaitingByDoctor(PostgresWaitingCount count, MeterRegistry meters) {
        this.count = count;
        this.gauge =
                MultiGauge.builder("waitlist.waiting")
                        .description("Active entries by doctor, of those with the most")
                        .register(meters);
    }

    @Scheduled(fixedDelayString = "${umoorsehhat.waitlist.timers.metrics:30s}")
    Mono<Void> measure() {
        return count.longest(DOCTORS)
                .map(row ->
                        MultiGauge.Row.of(
                                Tags.of("doctor", Long.toString(row.doctorId())),
                                row,
                                OfDoctor::entries))
                .collectList()
                .doOnNext(rows -> gauge.register(rows, true))
                .then();
    }
}
