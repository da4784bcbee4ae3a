package org.umoorsehhat.booking.patient.persistence;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.patient.rules.Patient;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.booking.persistence.JsonColumns;
import org.umoorsehhat.booking.relation.persistence.RelationSql;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.outbox.Outbox;
import org.umoorsehhat.chassis.outbox.OutboxEvent;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.words.FoldedText;
import reactor.core.publisher.Mono;

/** The directory of patients. Its changes leave as events in the transaction that makes them. */
@Repository
public class PostgresPatients {

    private static final String COLUMNS =
            "(name, date_of_birth, gender, email, phone, locale, time_zone, is_active, user_sub, folded_name)";

    /** The details as one JSON parameter, so that what is absent needs no words. */
    private static final String VALUES =
            """
            (SELECT d.name, d.date_of_birth, d.gender, d.email, d.phone, d.locale, d.time_zone, d.is_active, d.user_sub, :folded
             FROM jsonb_populate_record(NULL::patient, :details) AS d)
            """;

    private final DatabaseClient database;
    private final JsonColumns json;
    private final TransactionalOperator transaction;
    private final ExpectedAppointments expected;
    private final Outbox outbox;
    private final RelationPolicy relations;
    private final Clock clock;

    PostgresPatients(
            DatabaseClient database,
            JsonColumns json,
            TransactionalOperator transaction,
            ExpectedAppointments expected,
            Outbox outbox,
            RelationPolicy relations,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.expected = expected;
        this.outbox = outbox;
        this.relations = relations;
        this.clock = clock;
    }

    /** Patients that {@code caller} may see: all, those of a doctor's appointments, or oneself. */
    public Mono<Page<Patient>> list(
            @Nullable String search, ListOrder<Patient> order, Caller caller, PageQuery page) {
        String where =
                " WHERE p.erased_at IS NULL"
                        + visible(caller)
                        + (search == null ? "" : " AND p.folded_name LIKE :like");
        var range = order.range(page);
        String sql =
                "SELECT to_json(p) FROM patient p%s AND %s ORDER BY %s LIMIT :limit OFFSET :offset"
                        .formatted(where, range.condition(), range.order());
        var found =
                bind(database.sql(sql), caller, search)
                        .bindValues(range.values())
                        .bind("limit", range.limit())
                        .bind("offset", range.skip())
                        .map(row -> json.read(row, Patient.class))
                        .all()
                        .collectList();
        return page.byCursor()
                ? found.map(patients -> page.toCursorPage(patients, order::cursor))
                : found.flatMap(patients ->
                        count(where, caller, search).map(n -> page.toPage(patients, n)));
    }

    /** Exact up to 1,000, as all lists count. */
    private Mono<Long> count(String where, Caller caller, @Nullable String search) {
        String sql =
                "SELECT count(*) FROM (SELECT FROM patient p" + where + " LIMIT 1000) AS counted";
        return bind(database.sql(sql), caller, search).mapValue(Long.class).one();
    }

    private static String visible(Caller caller) {
        if (caller.isOfDesk()) {
            return "";
        }
        return " AND (p.id = :own OR " + RelationSql.holds("p.id") + ")";
    }

    private DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, Caller caller, @Nullable String search) {
        var bound = statement;
        if (!caller.isOfDesk()) {
            Long own = caller.asPatient();
            Long doctor = caller.asDoctor();
            bound = bound.bind("own", own == null ? -1 : own);
            bound =
                    RelationSql.bind(
                            bound, relations.of(doctor == null ? -1 : doctor, clock.instant()));
        }
        return search == null
                ? bound
                : bound.bind(
                        "like",
                        "%" + FoldedText.of(search).replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** A patient, if {@code caller} may see them; else empty. */
    public Mono<Patient> find(long id, Caller caller) {
        return bind(
                        database.sql(
                                "SELECT to_json(p) FROM patient p WHERE p.id = :id AND p.erased_at IS NULL"
                                        + visible(caller)),
                        caller,
                        null)
                .bind("id", id)
                .map(row -> json.read(row, Patient.class))
                .one();
    }

    /** Registers a patient. */
    public Mono<Patient> register(PatientDetails details) {
        return database.sql(
                        "INSERT INTO patient AS p " + COLUMNS + VALUES + " RETURNING to_json(p)")
                .bind("details", json.parameter(details))
                .bind("folded", FoldedText.of(details.name()))
                .map(row -> json.read(row, Patient.class))
                .one()
                .flatMap(patient -> emit("patient-registered", patient))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, PostgresPatients::subTaken);
    }

    /**
     * Changes a patient; empty when there is none. Bookings that are under way come first: what
     * they make is seen.
     *
     * @param ifMatch versions that the caller accepts; absent when any will do
     * @param evenIfExpected whether one who has appointments to come may be deactivated; else that
     *     fails with {@code 409 live-appointments}
     */
    public Mono<Patient> change(
            long id,
            UnaryOperator<PatientDetails> change,
            @Nullable List<Long> ifMatch,
            boolean evenIfExpected) {
        return database.sql(
                        "SELECT to_json(p) FROM patient p WHERE p.id = $1 AND p.erased_at IS NULL FOR UPDATE")
                .bind(0, id)
                .map(row -> json.read(row, Patient.class))
                .one()
                .flatMap(patient -> write(patient, change, ifMatch, evenIfExpected))
                .as(transaction::transactional)
                .onErrorMap(DuplicateKeyException.class, PostgresPatients::subTaken);
    }

    private Mono<Patient> write(
            Patient patient,
            UnaryOperator<PatientDetails> change,
            @Nullable List<Long> ifMatch,
            boolean evenIfExpected) {
        if (ifMatch != null && !ifMatch.contains(patient.version())) {
            return Mono.error(
                    Problem.preconditionFailed(
                            "If-Match names another version than the current one. Read the patient again."));
        }
        PatientDetails before = PatientDetails.of(patient);
        PatientDetails after = change.apply(before);
        if (after.equals(before)) {
            return Mono.just(patient);
        }
        boolean isLeaving = before.isActive() && !after.isActive();
        Mono<Void> mayLeave =
                isLeaving && !evenIfExpected ? expected.requireNone(patient.id()) : Mono.empty();
        return mayLeave.then(
                Mono.defer(() ->
                        store(
                                patient.id(),
                                after,
                                isLeaving ? "patient-deactivated" : "patient-changed")));
    }

    private Mono<Patient> store(long id, PatientDetails after, String fact) {
        return database.sql(
                        "UPDATE patient p SET "
                                + COLUMNS
                                + " = "
                                + VALUES
                                + ", version = version + 1, updated_at = now() WHERE id = :id RETURNING to_json(p)")
                .bind("details", json.parameter(after))
                .bind("folded", FoldedText.of(after.name()))
                .bind("id", id)
                .map(row -> json.read(row, Patient.class))
                .one()
                .flatMap(changed -> emit(fact, changed));
    }

    private Mono<Patient> emit(String fact, Patient patient) {
        String id = String.valueOf(patient.id());
        var event =
                new OutboxEvent(
                        "booking.internal.patients",
                        id,
                        "org.umoorsehhat.booking." + fact + ".v1",
                        id,
                        patient.version(),
                        PatientEventData.of(patient));
        return outbox.append(event).thenReturn(patient);
    }

    private static Problem subTaken(Throwable failure) {
        return Problem.invalid("user_sub", "belongs to another patient");
    }
}
