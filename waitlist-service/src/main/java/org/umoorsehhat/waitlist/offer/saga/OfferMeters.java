package org.umoorsehhat.waitlist.offer.saga;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.umoorsehhat.waitlist.offer.rules.Hold;
import org.umoorsehhat.waitlist.offer.rules.OfferEnding;

/** Counts what becomes of offers. */
@Component
class OfferMeters {

    private final MeterRegistry meters;
    private final Timer freedToOffer;

    OfferMeters(MeterRegistry meters) {
        this.meters = meters;
        this.freedToOffer =
                Timer.builder("waitlist.freed.to.offer")
                        .description("From the moment a seat became free to its offer")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    void made(Hold hold, Instant now) {
        count("made");
        Duration took = Duration.between(hold.heldAt(), now);
        freedToOffer.record(took.isNegative() ? Duration.ZERO : took);
    }

    void accepted() {
        count("accepted");
    }

    void ended(OfferEnding ending) {
        count(ending.to().code());
    }

    /** A seat that would have stayed empty has a patient. */
    void fulfilled() {
        count("fulfilled");
        meters.counter("waitlist.seats.recovered").increment();
    }

    private void count(String outcome) {
        meters.counter("waitlist.offers", "outcome", outcome).increment();
    }
}
