package org.umoorsehhat.booking.appointment.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.audit.persistence.AuditSql;
import org.umoorsehhat.booking.audit.rules.AuditRecord;
import org.umoorsehhat.booking.audit.rules.SealedAuditRow;
import org.umoorsehhat.booking.directory.persistence.DirectorySql;
import org.umoorsehhat.booking.payment.persistence.LedgerSql;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.booking.persistence.IdempotencySql;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.relation.persistence.RelationSql;
import org.umoorsehhat.booking.seat.persistence.SeatSql;
import org.umoorsehhat.booking.seat.persistence.WantedSeats;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;

/** What the statements of {@link CommitStatements} have in common. */
final class CommitParts {

    static final String IS_NEW = IdempotencySql.IS_NEW;
    static final String MAY_GO_ON = IS_NEW + " AND facts.hold";

    /** The parts that say whether there are seats. */
    static final String PLACE = "facts ON true LEFT JOIN place ON true";

    /** The answer of a statement that asks for no seats. */
    static final String NO_SEATS =
            "true AS holds, NULL AS refusal, NULL::bigint[] AS slots, NULL::bigint[] AS own, false AS covered, saved.id, NULL AS patient_name";

    private final StatementBuilder statement;
    private final IdempotencySql key;
    private final DirectorySql directory;
    private final SeatSql seats;
    private final AppointmentSql rows;
    private final AuditSql audit;
    private final CountSql counts;
    private final EventSql events;
    private final LedgerSql ledger;

    CommitParts(
            StatementBuilder statement,
            AppointmentColumns columns,
            IdempotencyKey key,
            Duration kept) {
        this.statement = statement;
        this.key = new IdempotencySql(statement, key, kept);
        this.directory = new DirectorySql(statement);
        this.seats = new SeatSql(statement);
        this.rows = new AppointmentSql(statement, columns);
        this.audit = new AuditSql(statement);
        this.counts = new CountSql(statement);
        this.events = new EventSql(statement);
        this.ledger = new LedgerSql(statement);
    }

    StatementBuilder statement() {
        return statement;
    }

    DirectorySql directory() {
        return directory;
    }

    SeatSql seats() {
        return seats;
    }

    AppointmentSql rows() {
        return rows;
    }

    CountSql counts() {
        return counts;
    }

    EventSql events() {
        return events;
    }

    LedgerSql ledger() {
        return ledger;
    }

    /**
     * Part {@code place}: locks the seats of a time, if what the new appointment stands on holds;
     * nothing of a patient who is not the doctor's is looked at, so that nothing is told of them.
     */
    void lock(Booked booked, WantedSeats wanted) {
        var relation = booked.terms().relation();
        if (relation == null) {
            seats.lock("k, facts", MAY_GO_ON, wanted);
        } else {
            RelationSql.read(statement, relation, wanted.patient());
            seats.lock("k, facts, relation", MAY_GO_ON + " AND relation.is_there", wanted);
        }
    }

    /** What stands in the way of the seats: a column of the answer. */
    static String refusal(Booked booked) {
        return booked.terms().relation() == null
                ? "place.refusal"
                : "CASE WHEN (SELECT is_there FROM relation) THEN place.refusal ELSE 'stranger' END AS refusal";
    }

    /** Part {@code made}: the new appointment with its audit row and count. */
    void make(Booked booked, String from) {
        SealedAuditRow row = seal(booked.made(), booked.audit());
        rows.insert(from, booked.made().audited(row.head()));
        audit.write("made_audit", "made", row);
        counts.add("made_count", "made, place", booked.made(), "cardinality(place.slots)");
    }

    /**
     * Part {@code saved}: the changed appointment with its audit row and, where they differ, its
     * counts.
     *
     * @param slots the seats that it has had to the end; absent where they stay
     */
    void save(Changed changed, String from, String condition, @Nullable String slots) {
        Appointment before = changed.before();
        Appointment after = changed.after();
        AuditRecord implied = changed.implied();
        SealedAuditRow first = implied == null ? null : seal(after, implied);
        SealedAuditRow row =
                seal(first == null ? after : after.audited(first.head()), changed.audit());
        rows.update(from, condition, before, after.audited(row.head()), slots);
        if (first != null) {
            audit.write("implied_audit", "saved", first);
        }
        audit.write("saved_audit", "saved", row);
        boolean isCounted =
                slots != null
                        || before.status() != after.status()
                        || !before.payment().equals(after.payment());
        if (isCounted) {
            counts.subtract("count_before", "saved", before);
            counts.add(
                    "count_after",
                    slots == null ? "saved" : "saved, " + part(slots),
                    after,
                    slots == null
                            ? String.valueOf(before.visit().slots().size())
                            : "cardinality(" + slots + ")");
        }
    }

    private SealedAuditRow seal(Appointment appointment, AuditRecord record) {
        return audit.seal(appointment.appointmentId(), appointment.revision().audit(), record);
    }

    /** {@code place} of {@code place.slots}. */
    private static String part(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    String patientName(Booked booked) {
        return "(SELECT name FROM patient WHERE id = %s) AS patient_name"
                .formatted(statement.value(Long.class, booked.made().visit().patient()));
    }

    /**
     * The whole statement.
     *
     * @param columns of the answer, see {@link Answer}
     * @param joins the parts that they are taken from
     * @param status of the answer that is remembered
     * @param written the part whose row shows that it is done
     */
    BoundStatement build(String columns, String joins, int status, String written) {
        return statement.build(
                "SELECT answer.*, sr.room, sr.location AS room_location FROM (SELECT %s, %s FROM k LEFT JOIN %s) AS answer LEFT JOIN slot_room sr ON sr.slot_id = answer.slots[1]"
                        .formatted(key.columns(status, written), columns, joins));
    }
}
