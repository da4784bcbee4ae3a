package org.umoorsehhat.booking.accesslog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.booking.accesslog.rules.AccessChain.Violation;

/** Whatever is done to the rows of the access log shows. */
class AccessChainTest {

    private static final Instant AT = Instant.parse("2026-12-01T07:00:00.123456Z");
    private static final String CHANGED = "the row is not what was written";
    private static final String MISSING = "a row is missing before this one";
    private static final String CUT = "the newest rows are missing";

    private static Access access(int number) {
        return new Access(
                AT.plusSeconds(number),
                "salma",
                "Dr. Salma",
                "doctor",
                "GET /appointments",
                "appointment",
                "1",
                List.of(72L, 73L),
                2,
                "page=1",
                "to call back",
                "0af7651916cd43dd8448eb211c80319c",
                200);
    }

    private static List<AccessRow> chain(int batches) {
        var rows = new ArrayList<AccessRow>();
        AccessHead head = AccessHead.NONE;
        for (int i = 0; i < batches; i++) {
            var batch = AccessSeal.seal(head, "booking-service", List.of(access(i), access(i)), AT);
            rows.addAll(batch);
            head = AccessSeal.headOf(batch);
        }
        return rows;
    }

    private static List<String> violations(
            AccessHead anchor, List<AccessRow> rows, AccessHead head) {
        var chain = new AccessChain(anchor);
        var found = new ArrayList<Violation>();
        rows.forEach(row -> found.addAll(chain.follow(row)));
        found.addAll(chain.end(head));
        return found.stream().map(one -> one.no() + " " + one.violation()).toList();
    }

    private static List<String> violations(List<AccessRow> rows) {
        return violations(AccessHead.NONE, rows, AccessSeal.headOf(chain(3)));
    }

    /** What somebody may do to one row, by the column that it changes. */
    static List<Map.Entry<String, UnaryOperator<AccessRow>>> tamperings() {
        Access a = access(1);
        return List.of(
                Map.entry("service", row -> row(row, "other", row.access())),
                Map.entry(
                        "sub",
                        row -> row(row, row.service(), with(a, "other", a.patients(), a.filter()))),
                Map.entry(
                        "patients",
                        row -> row(row, row.service(), with(a, a.sub(), List.of(72L), a.filter()))),
                Map.entry(
                        "filter",
                        row -> row(row, row.service(), with(a, a.sub(), a.patients(), null))));
    }

    private static AccessRow row(AccessRow row, String service, Access access) {
        return new AccessRow(row.no(), row.storedAt(), service, access, row.hash());
    }

    private static Access with(Access a, String sub, List<Long> patients, String filter) {
        return new Access(
                a.at(),
                sub,
                a.name(),
                a.role(),
                a.action(),
                a.kind(),
                a.resource(),
                patients,
                a.rows(),
                filter,
                a.purpose(),
                a.traceId(),
                a.status());
    }

    @Test
    void whatWasWrittenIsWhole() {
        assertThat(violations(chain(3))).isEmpty();
        assertThat(violations(AccessHead.NONE, List.of(), AccessHead.NONE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void aRowThatWasChangedShows(Map.Entry<String, UnaryOperator<AccessRow>> tampering) {
        var rows = chain(3);
        rows.set(2, tampering.getValue().apply(rows.get(2)));
        assertThat(violations(rows)).as(tampering.getKey()).containsExactly("3 " + CHANGED);
    }

    @Test
    void rowsThatAreLeftOutOrMovedShow() {
        var left = chain(3);
        left.remove(2);
        assertThat(violations(left)).containsExactly("4 " + MISSING, "4 " + CHANGED);
        var cut = chain(3);
        cut.removeLast();
        assertThat(violations(cut)).containsExactly("6 " + CUT);
    }

    @Test
    void theChainGoesOnFromWhereItWasDropped() {
        var rows = chain(3);
        AccessHead anchor = AccessSeal.headOf(rows.subList(0, 2));
        var rest = rows.subList(2, 6);
        assertThat(violations(anchor, rest, AccessSeal.headOf(rows))).isEmpty();
        assertThat(violations(AccessHead.NONE, rest, AccessSeal.headOf(rows)))
                .contains("3 " + MISSING);
    }

    @Test
    void aClockThatGoesBackDoesNotTakeRowsIntoAnEarlierMonth() {
        var head = new AccessHead(7, new byte[32], AT);
        assertThat(AccessSeal.seal(head, "s", List.of(access(1)), AT.minusSeconds(60)))
                .allSatisfy(row -> assertThat(row.storedAt()).isEqualTo(AT));
    }
}
