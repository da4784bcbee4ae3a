package org.umoorsehhat.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void whatIsAbsentRestrictsNothing() {
        assertThat(new Conditions().and("at >= $%d", null).where()).isEmpty();
    }

    @Test
    void valuesAreNumberedAsTheyAreGiven() {
        String where =
                new Conditions()
                        .and("at >= $%d", 1)
                        .and("doctor_id = $%d", null)
                        .and("method = $%d", "cash")
                        .where();

        assertThat(where).isEqualTo(" WHERE at >= $1 AND method = $2");
    }
}
