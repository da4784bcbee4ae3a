package org.umoorsehhat.notification.delivery.persistence;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.Recipients;
import org.umoorsehhat.notification.delivery.Routing;
import org.umoorsehhat.notification.preference.Preferences;
import org.umoorsehhat.notification.preference.persistence.PreferenceRow;
import reactor.core.publisher.Mono;

@Repository
class PostgresRecipients implements Recipients {

    private static final String FIND =
            """
            SELECT p.id AS patient_id, p.name AS patient_name, p.email, p.phone, p.locale, p.time_zone AS patient_zone,
                   p.is_active, f.channels, f.quiet_from, f.quiet_until, f.opt_outs, f.push_tokens, f.unsubscribe_token
            FROM patient p LEFT JOIN preference f ON f.patient_id = p.id WHERE p.id = $1
            """;

    private final DatabaseClient database;
    private final Routing routing;

    PostgresRecipients(DatabaseClient database, Routing routing) {
        this.database = database;
        this.routing = routing;
    }

    @Override
    public Mono<Channel> firstChannel(long patientId) {
        return database.sql(FIND)
                .bind(0, patientId)
                .map(row -> routing.first(PreferenceRow.read(row), ClaimedRows.patient(row)))
                .one()
                .switchIfEmpty(Mono.fromSupplier(() -> routing.first(Preferences.UNSAID, null)));
    }
}
