package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** A claim is made for nearly every message: it is planned once, and reads what it claims. */
class ClaimPlanIT extends ServiceIT {

    private static final int ENOUGH_TO_SETTLE = 10;

    @Test
    void claimUsesAGenericPlanWithoutHashOrMergeJoins() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "PREPARE claim (text, int, timestamptz, timestamptz, timestamptz) AS "
                            + PostgresClaims.CLAIM);
            String execution =
                    "EXECUTE claim ('push', 20, '2020-01-01', '2020-01-01', '2020-01-01')";
            for (int n = 0; n < ENOUGH_TO_SETTLE; n++) {
                statement.execute(execution);
            }
            var plans =
                    statement.executeQuery(
                            "SELECT generic_plans FROM pg_prepared_statements WHERE name = 'claim'");
            plans.next();
            assertThat(plans.getInt(1)).isPositive();
            var plan = new StringBuilder();
            var lines = statement.executeQuery("EXPLAIN " + execution);
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            // What is claimed is joined within the function.
            plan.append(ClaimFunction.plan(database));
            assertThat(plan).contains("Nested Loop").doesNotContain("Hash", "Merge");
        }
    }
}
