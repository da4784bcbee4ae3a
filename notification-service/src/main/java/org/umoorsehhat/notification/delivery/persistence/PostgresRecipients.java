package org.umoorsehhat.notification.delivery.persistence;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import org.umoorsehhat.notification.preference.persistence.PreferenceRow;
import reactor.core.publisher.Mono;

/** Which channel a new message to a patient starts with. Decided again when it is sent. */
@Repository
public class PostgresRecipients {

    /** What {@link #first} needs, of {@link #joins}. */
    public static final String COLUMNS =
            """
            p.id AS patient_id, p.name AS patient_name, p.email, p.phone, p.locale, p.time_zone AS patient_zone, p.is_active, %s
            """
                    .formatted(PreferenceRow.COLUMNS);

    private static final String FIND =
            "SELECT " + COLUMNS + "FROM (SELECT $1::bigint AS id) AS n" + joins("n.id");

    private final DatabaseClient database;
    private final DeliveryRules rules;

    PostgresRecipients(DatabaseClient database, DeliveryRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /**
     * Adds what is known of a patient, which may be nothing.
     *
     * @param patientId the column that holds their number
     */
    public static String joins(String patientId) {
        return """

        LEFT JOIN LATERAL (SELECT * FROM patient WHERE id = %1$s LIMIT 1) p ON true
        LEFT JOIN LATERAL (SELECT * FROM preference WHERE patient_id = %1$s LIMIT 1) f ON true
        """
                .formatted(patientId);
    }

    /** The first wanted channel that is on and has an address. */
    public Channel first(Readable row) {
        return rules.first(PreferenceRow.read(row), ClaimedDeliveryRows.patient(row));
    }

    /** As {@link #first}, of one patient. */
    public Mono<Channel> firstChannel(long patientId) {
        return database.sql(FIND).bind(0, patientId).map(this::first).one();
    }
}
