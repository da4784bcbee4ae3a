package org.umoorsehhat.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Parameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.event.EventContext;
import tools.jackson.databind.json.JsonMapper;

/** One statement of many parts. */
class StatementBuilderTest {

    private static final EventContext CONTEXT =
            new EventContext("request-1", "event-1", "00-trace-span-01");

    private final StatementBuilder statement = new StatementBuilder(JsonMapper.shared(), CONTEXT);

    @Test
    void valuesHaveTheirPlacesInTheOrderInWhichTheyCame() {
        assertThat(statement.value(Long.class, 7L)).isEqualTo("$1::bigint");
        assertThat(statement.value(LocalDate.class, null)).isEqualTo("$2::date");
        assertThat(statement.parameter(UUID.class, Parameters.in(UUID.class)))
                .isEqualTo("$3::uuid");

        var built = statement.build("SELECT 1");

        assertThat(built.values()).hasSize(3);
        assertThat(built.values().get(0).getValue()).isEqualTo(7L);
        assertThat(built.values().get(1).getValue()).isNull();
    }

    @Test
    void readsRunOnceAndAllPartsAreOneStatement() {
        statement.read("seat", "SELECT 1");
        statement.write("row", "INSERT INTO t SELECT 1 FROM seat RETURNING 1");

        assertThat(statement.build("SELECT count(*) FROM row").text())
                .isEqualTo(
                        """
                        WITH seat AS MATERIALIZED (SELECT 1),
                        row AS (INSERT INTO t SELECT 1 FROM seat RETURNING 1)
                        SELECT count(*) FROM row\
                        """);
    }

    @Test
    void whereEventsComeFromIsBoundOnceForAllOfThem() {
        String columns = statement.contextColumns();
        assertThat(columns).isEqualTo("$1::text, $2::text, $3::text");
        assertThat(statement.contextColumns()).isEqualTo(columns);
        assertThat(statement.correlationId()).isEqualTo("request-1");
        assertThat(statement.build("SELECT 1").values())
                .extracting(value -> value.getValue())
                .containsExactly("request-1", "event-1", "00-trace-span-01");
    }

    @Test
    void jsonIsWrittenByTheMapper() {
        assertThat(statement.json(Map.of("name", "O'Neil \u0644"))).isEqualTo("$1::jsonb");
        assertThat(statement.json((String) null)).isEqualTo("$2::jsonb");
        assertThat(statement.build("SELECT 1").values().getFirst().getValue().toString())
                .contains("O'Neil \u0644");
    }
}
