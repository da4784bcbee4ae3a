package org.umoorsehhat.waitlist.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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

    /** Whoever works at the clinic may ask for it all the same. */
    @Test
    void nobodyIsOfferedATimeThatNoPatientMayBook() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                var people = new RandomEntries(new Random(seed), connection);
                var seat = people.seat(WaitlistServiceTest.id(), day);
                people.waitingFor(seat, day);
                // Their service is not the one that gets rules here.
                statement.executeUpdate(
                        "UPDATE entry SET is_active = false, is_offered = false, left_at = now() WHERE is_active AND any_doctor");
                var best = locked(matching.lockBest(seat, false));
                if (best == null) {
                    continue;
                }
                found++;
                statement.executeUpdate(
                        "INSERT INTO doctor (id, name, time_zone, is_active) VALUES (%d, 'x', '%s', true)"
                                .formatted(seat.doctorId(), seat.zone()));
                long service = WaitlistServiceTest.id();
                statement.executeUpdate(
                        "INSERT INTO medical_service (id, doctor_id, name, duration_minutes, is_active) VALUES (%d, %d, 'x', 15, true)"
                                .formatted(service, seat.doctorId()));
                statement.executeUpdate(
                        "UPDATE entry SET service_id = %d WHERE doctor_id = %d"
                                .formatted(service, seat.doctorId()));
                assertThat(suits(seat)).as("seed %d: no rules", seed).isTrue();
                for (var rules :
                        List.of(
                                "doctor WHERE id = " + seat.doctorId(),
                                "medical_service WHERE id = " + service)) {
                    for (var rule : List.of("minimum_notice_minutes", "maximum_days_ahead")) {
                        boolean isNotice = rule.startsWith("minimum");
                        long until =
                                isNotice
                                        ? Duration.between(Instant.now(), seat.startsAt())
                                                .toMinutes()
                                        : ChronoUnit.DAYS.between(
                                                LocalDate.now(seat.zone()), seat.date());
                        String set =
                                "UPDATE " + rules.replace(" WHERE", " SET " + rule + " = %d WHERE");
                        statement.executeUpdate(set.formatted(isNotice ? until + 5 : until - 1));
                        assertThat(suits(seat))
                                .as("seed %d: %s of %s", seed, rule, rules)
                                .isFalse();
                        assertThat(locked(matching.lock(best.entryId(), seat))).isNull();
                        assertThat(locked(matching.lockAskedByHand(best.entryId(), seat)))
                                .as("by hand")
                                .isNotNull();
                        statement.executeUpdate(set.formatted(isNotice ? until - 5 : until));
                        assertThat(suits(seat)).as("seed %d: %s kept", seed, rule).isTrue();
                        statement.executeUpdate(set.formatted(0));
                    }
                }
            }
        }
        assertThat(found).as("whom it suited without rules").isPositive();
    }

    private @Nullable WaitingEntry locked(Mono<WaitingEntry> entry) {
        return transaction.transactional(entry).block(Duration.ofSeconds(10));
    }

    private boolean suits(Seat seat) {
        return Boolean.TRUE.equals(matching.suitsSomebody(seat).block(Duration.ofSeconds(10)));
    }
}
