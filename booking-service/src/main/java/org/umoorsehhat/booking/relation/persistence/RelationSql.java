package org.umoorsehhat.booking.relation.persistence;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.umoorsehhat.booking.persistence.StatementBuilder;
import org.umoorsehhat.booking.relation.rules.Relation;

/** The one condition that says which patients are a doctor's. */
public final class RelationSql {

    /** Of the doctor, the patient, the two bounds and the time. */
    private static final String HOLDS =
            """
            (EXISTS (SELECT FROM appointment ra WHERE ra.patient_id = %2$s AND ra.doctor_id = %1$s AND ra.agreed_start > %3$s
                     AND ra.rescheduled_to IS NULL AND (ra.cancelled_at IS NULL OR ra.cancelled_at > %4$s))
             OR EXISTS (SELECT FROM emergency_access re WHERE re.patient_id = %2$s AND re.doctor_id = %1$s AND re.ends_at > %5$s))\
            """;

    private RelationSql() {}

    /**
     * The condition with named places, which {@link #bind} fills.
     *
     * @param patient an expression
     */
    public static String holds(String patient) {
        return HOLDS.formatted(
                ":relationDoctor", patient, ":agreedSince", ":cancelledSince", ":relationNow");
    }

    public static GenericExecuteSpec bind(GenericExecuteSpec statement, Relation relation) {
        return statement
                .bind("relationDoctor", relation.doctor())
                .bind("agreedSince", relation.agreedSince())
                .bind("cancelledSince", relation.cancelledSince())
                .bind("relationNow", relation.now());
    }

    /** Part {@code relation}, with the column {@code is_there}. */
    public static void read(StatementBuilder statement, Relation relation, long patient) {
        statement.read(
                "relation",
                "SELECT "
                        + HOLDS.formatted(
                                statement.value(Long.class, relation.doctor()),
                                statement.value(Long.class, patient),
                                statement.value(Instant.class, relation.agreedSince()),
                                statement.value(Instant.class, relation.cancelledSince()),
                                statement.value(Instant.class, relation.now()))
                        + " AS is_there");
    }
}
