package org.umoorsehhat.notification.preference.persistence;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.notification.preference.PushTokens;
import reactor.core.publisher.Mono;

@Repository
class PostgresPushTokens implements PushTokens {

    private static final String FORGET =
            """
            UPDATE preference SET push_tokens = ARRAY(SELECT t FROM unnest(push_tokens) t WHERE t <> ALL ($2))
            WHERE patient_id = $1
            """;

    private final DatabaseClient database;

    PostgresPushTokens(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> forget(long patientId, List<String> tokens) {
        return tokens.isEmpty()
                ? Mono.empty()
                : database.sql(FORGET)
                        .bind(0, patientId)
                        .bind(1, tokens.toArray(String[]::new))
                        .then();
    }
}
