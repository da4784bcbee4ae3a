package org.umoorsehhat.waitlist.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class RelationTermsTest {

    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");

    private final RelationTerms terms = new RelationTerms(Period.ofMonths(24), Duration.ofDays(30));

    @Test
    void lastsSomeTimeAfterTheVisit() {
        assertThat(terms.endsAt(START, null)).isEqualTo(Instant.parse("2028-12-30T07:00:00Z"));
    }

    @Test
    void andAShorterTimeAfterACancellation() {
        Instant cancelled = START.minus(Duration.ofDays(2));
        assertThat(terms.endsAt(START, cancelled)).isEqualTo(cancelled.plus(Duration.ofDays(30)));
        Instant late = START.plus(Duration.ofDays(729));
        assertThat(terms.endsAt(START, late))
                .as("never longer")
                .isEqualTo(terms.endsAt(START, null));
    }

    @Test
    void isNotThereWhereOnlyTheDoctorAsked() {
        assertThat(terms.endsAt(null, null)).isNull();
    }
}
