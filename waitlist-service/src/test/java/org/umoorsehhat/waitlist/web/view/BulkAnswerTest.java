package org.umoorsehhat.waitlist.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.BulkAnswer;
import org.umoorsehhat.waitlist.entry.rules.EntryHistoryItem;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.JsonNode;

class BulkAnswerTest {

    private static final Caller ADMIN =
            new Caller("admin", "Administrator", Set.of(Role.ADMIN), null, null);

    private static final ServerWebExchange REQUEST =
            MockServerWebExchange.from(MockServerHttpRequest.post("/bulk"));

    @Test
    void eachEntryIsDoneOrHasItsProblem() {
        JsonNode shown =
                Examples.JSON.valueToTree(
                        BulkAnswer.of(
                                List.of(
                                        BulkEntry.done(1, "Done."),
                                        BulkEntry.refused(2, Problem.notFound("None."), REQUEST)),
                                BulkEntry::result));
        JsonNode done = shown.at("/results/0");
        assertThat(done.path("ok").asBoolean()).isTrue();
        assertThat(done.path("message").asString()).isEqualTo("Done.");
        assertThat(done.path("status").asString()).isEqualTo("ok");
        assertThat(done.path("id").asLong()).isEqualTo(1);
        assertThat(done.path("problem").isNull()).isTrue();
        JsonNode refused = shown.at("/results/1");
        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("status").asString()).isEqualTo("failed");
        assertThat(refused.path("message").isNull()).isTrue();
        assertThat(refused.at("/problem/status").asInt()).isEqualTo(404);
        assertThat(shown.path("succeeded").asInt()).isEqualTo(1);
        assertThat(shown.path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheServiceDidByItselfHasNobodysName() {
        var item =
                new EntryHistoryItem(
                        1,
                        Instant.parse("2026-12-20T09:00:00Z"),
                        "expired",
                        null,
                        null,
                        Examples.OFFER,
                        "expired");
        JsonNode shown = Examples.JSON.valueToTree(HistoryView.of(item, ADMIN));
        assertThat(shown.path("performed_by").isNull()).isTrue();
        assertThat(shown.path("timestamp").asString()).isEqualTo("2026-12-20T09:00:00Z");
        assertThat(shown.path("offer").asString()).isEqualTo(Examples.OFFER.toString());
    }

    @Test
    void loginNamesAreForAdministrators() {
        var item =
                new EntryHistoryItem(
                        1,
                        Instant.parse("2026-12-20T09:00:00Z"),
                        "changed",
                        "dr-noor",
                        "doctor",
                        null,
                        null);
        JsonNode shown = Examples.JSON.valueToTree(HistoryView.of(item, ADMIN));
        assertThat(shown.path("performed_by").asString()).isEqualTo("dr-noor");
        for (Role role : List.of(Role.PATIENT, Role.DOCTOR)) {
            var other = new Caller("other", "Other", Set.of(role), 1L, 1L);
            JsonNode hidden = Examples.JSON.valueToTree(HistoryView.of(item, other));
            assertThat(hidden.path("performed_by").isNull()).isTrue();
            assertThat(hidden.path("role").asString()).isEqualTo("doctor");
        }
    }
}
