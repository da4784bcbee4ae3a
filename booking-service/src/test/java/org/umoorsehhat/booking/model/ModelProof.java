package org.umoorsehhat.booking.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.fixture.UseCases;
import org.umoorsehhat.testsupport.Database;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Five hundred sequences of commands against the model. */
@Tag("proof")
@BookingServiceTest
class ModelProof {

    /** Each sequence has a doctor and patients of its own. */
    private static final int LANES = 4;

    @Test
    void theServiceDoesWhatTheModelDoes(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @Autowired UseCases useCases) {
        var clinic = new Clinic(database, ledger);
        var suite = new ModelSuite(clinic, useCases);
        Flux.range(1, 500)
                .flatMap(
                        seed ->
                                Mono.fromRunnable(() -> suite.run(seed, 40))
                                        .subscribeOn(Schedulers.boundedElastic()),
                        LANES)
                .blockLast();
        assertThat(clinic.violations()).isEmpty();
    }
}
