package org.umoorsehhat.booking.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code claim_key} and {@code settle_key}: the idempotency keys of commands. */
class IdempotencyKeysIT {

    private final String key = UUID.randomUUID().toString();

    private static final String CLAIM = "SELECT state, resource FROM claim_key('caller', ?, ?, 60)";
    private static final byte[] REQUEST = {1};
    private static final byte[] ANOTHER = {2};

    private String claim(byte[] fingerprint) {
        try (Session session = Ledger.session()) {
            return session.text(CLAIM, key, fingerprint);
        }
    }

    private static void settle(Session session, String key, String resource) {
        session.text("SELECT settle_key('caller', ?, 201::smallint, ?)", key, resource);
    }

    private void settle(String resource) {
        try (Session session = Ledger.session()) {
            settle(session, key, resource);
        }
    }

    private String stored() {
        return Ledger.text("SELECT status, resource FROM idempotency_key WHERE key = ?", key);
    }

    @Test
    void aNewKeyGoesOnAndARepeatFindsWhatItMade() {
        assertThat(claim(REQUEST)).isEqualTo("new -");
        settle("77");
        assertThat(stored()).isEqualTo("201 77");
        assertThat(claim(REQUEST)).isEqualTo("replay 77");
    }

    @Test
    void withoutAKeyNothingIsStored() {
        try (Session session = Ledger.session()) {
            String before = session.text("SELECT count(*) FROM idempotency_key WHERE key IS NULL");
            assertThat(session.text(CLAIM, null, null)).isEqualTo("new -");
            settle(session, null, "77");
            assertThat(session.text("SELECT count(*) FROM idempotency_key WHERE key IS NULL"))
                    .isEqualTo(before);
        }
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        claim(REQUEST);
        try (Session session = Ledger.session()) {
            assertThat(session.text(CLAIM.replace("'caller'", "'another'"), key, ANOTHER))
                    .isEqualTo("new -");
        }
    }

    @Test
    void anotherRequestWithAKeyIsRefused() {
        claim(REQUEST);
        assertThat(claim(ANOTHER)).as("while the first runs").isEqualTo("reused -");
        settle("77");
        assertThat(claim(ANOTHER)).isEqualTo("reused 77");
    }

    @Test
    void oneThatHasNotSettledRuns() {
        claim(REQUEST);
        assertThat(claim(REQUEST)).isEqualTo("running -");
    }

    @Test
    void aRefusalIsForgotten() {
        claim(REQUEST);
        settle(null);
        assertThat(stored()).isEmpty();
        assertThat(claim(REQUEST)).isEqualTo("new -");
    }

    @Test
    void anOldKeyIsFreeForAnything() {
        claim(REQUEST);
        settle("77");
        Ledger.update(
                "UPDATE idempotency_key SET created_at = now() - interval '59 seconds' WHERE key = ?",
                key);
        assertThat(claim(REQUEST)).isEqualTo("replay 77");
        Ledger.update(
                "UPDATE idempotency_key SET created_at = now() - interval '61 seconds' WHERE key = ?",
                key);
        assertThat(claim(ANOTHER)).isEqualTo("new -");
        assertThat(stored()).isEqualTo("- -");
        assertThat(claim(REQUEST)).isEqualTo("reused -");
    }

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        try (Session second = Ledger.session();
                Session first = Ledger.transaction()) {
            assertThat(first.text(CLAIM, key, REQUEST)).isEqualTo("new -");
            var answer = second.waitsIn(CLAIM, key, REQUEST);
            settle(first, key, "77");
            first.commit();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("replay 77");
        }
    }

    @Test
    void theSecondIsTheFirstWhenThatIsUndone() throws Exception {
        try (Session second = Ledger.session()) {
            var first = Ledger.transaction();
            first.text(CLAIM, key, REQUEST);
            var answer = second.waitsIn(CLAIM, key, REQUEST);
            first.close();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("new -");
        }
    }
}
