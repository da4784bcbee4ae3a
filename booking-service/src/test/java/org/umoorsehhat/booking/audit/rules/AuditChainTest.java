package org.umoorsehhat.booking.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.booking.audit.rules.AuditRecord.Difference;
import org.umoorsehhat.chassis.caller.Role;

/** Whatever is done to the rows of a chain shows. */
class AuditChainTest {

    private static final String CHANGED = "the row is not what was written";
    private static final String MISSING = "a row is missing before this one";
    private static final String PRIVATE = "the private part is not what was written";
    private static final Instant AT = Instant.parse("2026-12-01T07:00:00Z");

    /** What somebody may do to one row, by the column that it changes. */
    private static final Map<String, UnaryOperator<SealedAuditRow>> TAMPERINGS = tamperings();

    private static List<SealedAuditRow> chain(UUID appointment, int rows) {
        var chain = new ArrayList<SealedAuditRow>();
        AuditHead head = AuditHead.NONE;
        for (int i = 0; i < rows; i++) {
            var record =
                    new AuditRecord(
                            "updated",
                            Role.DOCTOR,
                            "d-11",
                            "Dr Noor",
                            AT.plusSeconds(i),
                            null,
                            new Difference(Map.of("n", i), Map.of("n", i + 1)),
                            new Difference(Map.of(), Map.of("notes", "text " + i)));
            var row = AuditSeal.seal(appointment, head, record, new UUID(9, i), "trace");
            chain.add(row);
            head = row.head();
        }
        return chain;
    }

    private static List<String> violations(List<SealedAuditRow> rows) {
        var chain = new AuditChain();
        return rows.stream()
                .flatMap(row -> chain.follow(row, true).stream())
                .map(violation -> violation.no() + " " + violation.violation())
                .toList();
    }

    private static SealedAuditRow privately(SealedAuditRow r, UUID salt, String content) {
        return new SealedAuditRow(
                r.appointmentId(),
                r.no(),
                r.action(),
                r.role(),
                r.at(),
                r.traceId(),
                r.oldValues(),
                r.newValues(),
                r.actor(),
                salt,
                content,
                r.privateDigest(),
                r.hash());
    }

    private static SealedAuditRow publicly(
            SealedAuditRow r,
            String action,
            String role,
            Instant at,
            String trace,
            String before,
            String after,
            byte[] digest,
            byte[] hash) {
        return new SealedAuditRow(
                r.appointmentId(),
                r.no(),
                action,
                role,
                at,
                trace,
                before,
                after,
                r.actor(),
                r.salt(),
                r.content(),
                digest,
                hash);
    }

    private static SealedAuditRow by(SealedAuditRow r, String role, String actor) {
        return new SealedAuditRow(
                r.appointmentId(),
                r.no(),
                r.action(),
                role,
                r.at(),
                r.traceId(),
                r.oldValues(),
                r.newValues(),
                actor,
                r.salt(),
                r.content(),
                r.privateDigest(),
                r.hash());
    }

    private static Map<String, UnaryOperator<SealedAuditRow>> tamperings() {
        var all = new LinkedHashMap<String, UnaryOperator<SealedAuditRow>>();
        all.put("action", r -> tamper(r, "paid", r.role(), r.at(), r.traceId(), r.oldValues()));
        all.put("role", r -> tamper(r, r.action(), "admin", r.at(), r.traceId(), r.oldValues()));
        all.put(
                "at",
                r ->
                        tamper(
                                r,
                                r.action(),
                                r.role(),
                                r.at().plusNanos(1000),
                                r.traceId(),
                                r.oldValues()));
        all.put("trace", r -> tamper(r, r.action(), r.role(), r.at(), null, r.oldValues()));
        all.put("old values", r -> tamper(r, r.action(), r.role(), r.at(), r.traceId(), "{}"));
        all.put(
                "new values",
                r ->
                        publicly(
                                r,
                                r.action(),
                                r.role(),
                                r.at(),
                                r.traceId(),
                                r.oldValues(),
                                "{\"n\": 77}",
                                r.privateDigest(),
                                r.hash()));
        all.put(
                "digest",
                r ->
                        publicly(
                                r,
                                r.action(),
                                r.role(),
                                r.at(),
                                r.traceId(),
                                r.oldValues(),
                                r.newValues(),
                                AuditSeal.digest(r.salt(), "{}"),
                                r.hash()));
        all.put("actor", r -> by(r, r.role(), "{\"sub\": \"d-12\", \"name\": \"Dr No\"}"));
        all.put(
                "hash",
                r ->
                        publicly(
                                r,
                                r.action(),
                                r.role(),
                                r.at(),
                                r.traceId(),
                                r.oldValues(),
                                r.newValues(),
                                r.privateDigest(),
                                new byte[32]));
        return all;
    }

    private static SealedAuditRow tamper(
            SealedAuditRow r, String action, String role, Instant at, String trace, String before) {
        return publicly(
                r, action, role, at, trace, before, r.newValues(), r.privateDigest(), r.hash());
    }

    static Iterable<String> columns() {
        return TAMPERINGS.keySet();
    }

    @Test
    void whatWasWrittenIsWhole() {
        var rows = chain(new UUID(1, 1), 4);
        rows.addAll(chain(new UUID(1, 2), 1));
        rows.addAll(chain(new UUID(1, 3), 2));
        assertThat(violations(rows)).isEmpty();
        assertThat(violations(List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void changeOfAnyColumnShows(String column) {
        for (int i = 0; i < 3; i++) {
            var rows = chain(new UUID(1, 1), 3);
            rows.set(i, TAMPERINGS.get(column).apply(rows.get(i)));
            assertThat(violations(rows)).as("row %d", i + 1).contains((i + 1) + " " + CHANGED);
        }
    }

    @Test
    void anotherSealBreaksTheRowBehindIt() {
        var rows = chain(new UUID(1, 1), 3);
        var forged =
                AuditSeal.seal(
                        new UUID(1, 1),
                        rows.getFirst().head(),
                        new AuditRecord(
                                "paid",
                                Role.ADMIN,
                                "x",
                                "X",
                                AT,
                                null,
                                new Difference(Map.of(), Map.of()),
                                new Difference(Map.of(), Map.of())),
                        new UUID(0, 0),
                        null);
        rows.set(1, forged);
        assertThat(violations(rows)).containsExactly("3 " + CHANGED);
    }

    @Test
    void missingRowShowsAtTheNextOne() {
        var withoutFirst = chain(new UUID(1, 1), 3).subList(1, 3);
        assertThat(violations(withoutFirst)).containsExactly("2 " + MISSING, "2 " + CHANGED);
        var withoutMiddle = chain(new UUID(1, 1), 3);
        withoutMiddle.remove(1);
        assertThat(violations(withoutMiddle)).containsExactly("3 " + MISSING, "3 " + CHANGED);
    }

    /** The newest rows are looked for from the other end: the appointment knows how many it has. */
    @Test
    void newestRowsAreNotMissedHere() {
        assertThat(violations(chain(new UUID(1, 1), 3).subList(0, 2))).isEmpty();
    }

    @Test
    void rowOfAnotherAppointmentBeginsAnotherChain() {
        var rows = chain(new UUID(1, 1), 2);
        rows.addAll(chain(new UUID(1, 2), 3).subList(2, 3));
        assertThat(violations(rows)).containsExactly("3 " + MISSING, "3 " + CHANGED);
        var exchanged = chain(new UUID(1, 1), 3);
        exchanged.add(exchanged.remove(1));
        assertThat(violations(exchanged)).contains("3 " + MISSING, "2 " + MISSING);
    }

    @Test
    void privatePartMayBeBlankedButNotChangedOrRemoved() {
        var rows = chain(new UUID(1, 1), 2);
        var row = rows.getFirst();
        rows.set(0, privately(row, null, null));
        assertThat(violations(rows)).as("erased").isEmpty();
        rows.set(0, privately(row, row.salt(), "{}"));
        assertThat(violations(rows)).containsExactly("1 " + PRIVATE);
        rows.set(0, privately(row, new UUID(0, 0), row.content()));
        assertThat(violations(rows)).containsExactly("1 " + PRIVATE);
        rows.set(0, privately(row, null, row.content()));
        assertThat(violations(rows)).containsExactly("1 " + PRIVATE);
        assertThat(new AuditChain().follow(row, false))
                .extracting(AuditChain.Violation::violation)
                .containsExactly("the private part is missing");
    }

    /** Rows from before staff was named in the log itself: erasing leaves who did it. */
    @Test
    void olderRowsMayKeepWhoOfTheClinicDidIt() {
        for (String role : List.of("doctor", "patient")) {
            var sealed = by(chain(new UUID(1, 1), 1).getFirst(), role, null);
            var older = resealed(privately(sealed, null, "{\"sub\": \"d-11\", \"name\": \"Dr\"}"));
            if (role.equals("doctor")) {
                assertThat(violations(List.of(older))).isEmpty();
            } else {
                assertThat(violations(List.of(older))).containsExactly("1 " + PRIVATE);
            }
        }
    }

    private static SealedAuditRow resealed(SealedAuditRow r) {
        return publicly(
                r,
                r.action(),
                r.role(),
                r.at(),
                r.traceId(),
                r.oldValues(),
                r.newValues(),
                r.privateDigest(),
                AuditSeal.hash(AuditHead.NONE.hash(), r));
    }
}
