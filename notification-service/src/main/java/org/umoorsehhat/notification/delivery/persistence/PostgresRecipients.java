package org.umoorsehhat.notification.delivery.persistence;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.rules.DeliveryRules;
import org.umoorsehhat.notification.preference.persistence.PreferenceRow;
import org.umoorsehhat.notification.preference.rules.Preferences;
import reactor.core.publisher.Mono;

/** Which channel a new message to a patient starts with. Decided again when it is sent. */
@Repository
public class PostgresRecipients {

    private static final String FIND =
            """
            SELECT p.id AS patient_id, p.name AS patient_name, p.email, p.phone, p.locale, p.time_zone AS patient_zone,
                   p.is_active, %s
            FROM patient p LEFT JOIN preference f ON f.patient_id = p.id WHERE p.id = $1
            """
                    .formatted(PreferenceRow.COLUMNS);

    private final DatabaseClient database;
    private final DeliveryRules rules;

    PostgresRecipients(DatabaseClient database, DeliveryRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** The first wanted channel that is on and has an address. */
    public Mono<Channel> firstChannel(long patientId) {
        return database.sql(FIND)
                .bind(0, patientId)
                .map(row -> rules.first(PreferenceRow.read(row), ClaimedDeliveryRows.patient(row)))
                .one()
                .switchIfEmpty(Mono.fromSupplier(() -> rules.first(Preferences.UNSAID, null)));
    }
}
