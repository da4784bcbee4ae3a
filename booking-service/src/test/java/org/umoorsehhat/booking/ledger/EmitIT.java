package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code emit} puts an event into the outbox. */
class EmitIT {

    private final String key = UUID.randomUUID().toString();

    private static final String STORED =
            """
            SELECT aggregatetype, type, subject, sequence, payload, correlationid, causationid, traceparent
            FROM outbox WHERE aggregateid = ?
            """;

    @Test
    void withItsContext() {
        try (Session session = Ledger.session()) {
            session.text(
                    """
                    SELECT emit('a.topic', ?, 'a.type', 'a-subject', 7, '{"a": 1}',
                                '{"correlation_id": "c", "causation_id": "d", "traceparent": "t"}')
                    """,
                    key);
            assertThat(session.text(STORED, key))
                    .isEqualTo("a.topic a.type a-subject 7 {\"a\": 1} c d t");
        }
    }

    @Test
    void aTombstoneWithoutContext() {
        try (Session session = Ledger.session()) {
            session.text("SELECT emit('a.topic', ?, 'a.type', 's', 8, NULL, '{}')", key);
            assertThat(session.text(STORED, key)).isEqualTo("a.topic a.type s 8 - - - -");
        }
    }

    @Test
    void noneThatIsTooLargeForKafka() {
        try (Session session = Ledger.session()) {
            var failure =
                    catchThrowableOfType(
                            Session.Failed.class,
                            () ->
                                    session.text(
                                            "SELECT emit('a.topic', ?, 'a.type', 's', 9, (SELECT jsonb_agg(md5(i::text)) FROM generate_series(1, 10000) AS i), '{}')",
                                            key));
            assertThat(failure.state()).as("a violated check").isEqualTo("23514");
        }
    }
}
