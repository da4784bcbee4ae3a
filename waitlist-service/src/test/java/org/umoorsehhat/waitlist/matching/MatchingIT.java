package org.umoorsehhat.waitlist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.waitlist.matching.MatchingOracle.Candidate;
import org.umoorsehhat.waitlist.matching.persistence.PostgresMatching;
import org.umoorsehhat.waitlist.matching.rules.WaitingEntry;
import org.umoorsehhat.waitlist.rules.Seat;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import reactor.core.publisher.Mono;

/** The query that finds whose turn it is says what the plain function says. */
@TimersOffTest
class MatchingIT {

    private static final int CASES = 150;

    static {
        TestBroker.shared();
    }

    @Autowired PostgresMatching matching;
    @Autowired TransactionalOperator transaction;
    @Autowired Database database;

    @Test
    void queryAndFunctionAgree() throws Exception {
        int found = 0;
        for (int seed = 0; seed < CASES; seed++) {
            try (var connection = database.connect()) {
                var people = new RandomEntries(new Random(seed), connection);
                LocalDate day = LocalDate.of(2027, 1, 10);
                var seat = people.seat(WaitlistServiceTest.id(), day);
                var waiting = people.waitingFor(seat, day);
                long expected =
                        MatchingOracle.best(seat, waiting).map(Candidate::entryId).orElse(0L);
                Mono<Long> best =
                        matching.lockBest(seat, false)
                                .map(WaitingEntry::entryId)
                                .defaultIfEmpty(0L);
                assertThat(transaction.transactional(best).block(Duration.ofSeconds(10)))
                        .as("seed %d: whose turn for %s among %s", seed, seat, waiting)
                        .isEqualTo(expected);
                assertThat(matching.suitsSomebody(seat).block(Duration.ofSeconds(10)))
                        .isEqualTo(expected != 0);
                found += expected == 0 ? 0 : 1;
            }
        }
        assertThat(found).as("cases in which the seat suits somebody").isGreaterThan(CASES / 4);
    }

    @Test
    void nobodyIsOfferedASeatAtADoctorWhoLeft() throws Exception {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                var people = new RandomEntries(new Random(seed), connection);
                LocalDate day = LocalDate.of(2027, 1, 10);
                var seat = people.seat(WaitlistServiceTest.id(), day);
                people.waitingFor(seat, day);
                found += suits(seat) ? 1 : 0;
                statement.executeUpdate(
                        "INSERT INTO doctor VALUES (%d, 'x', 'UTC', false)"
                                .formatted(seat.doctorId()));
                assertThat(suits(seat)).as("seed %d", seed).isFalse();
            }
        }
        assertThat(found).as("whom it suited before").isPositive();
    }

    private boolean suits(Seat seat) {
        return Boolean.TRUE.equals(matching.suitsSomebody(seat).block(Duration.ofSeconds(10)));
    }
}
