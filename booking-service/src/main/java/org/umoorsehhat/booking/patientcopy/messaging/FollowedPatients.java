package org.umoorsehhat.booking.patientcopy.messaging;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.booking.erasure.Erasure;
import org.umoorsehhat.booking.persistence.JsonColumns;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.inbox.IncomingEvent;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.words.FoldedText;
import reactor.core.publisher.Mono;

/** Where another system owns the patients: their table is a copy, built from its events. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "directory.writable", havingValue = "false")
class FollowedPatients {

    private static final String TYPES = "org.umoorsehhat.booking.patient-";

    private static final String WRITE =
            """
            INSERT INTO patient (id, name, date_of_birth, gender, email, phone, locale, time_zone, is_active, user_sub, version, folded_name)
            SELECT $1, d.name, d.date_of_birth, d.gender, d.email, d.phone, d.locale, d.time_zone, d.is_active, d.user_sub, $3, $4
            FROM jsonb_populate_record(NULL::patient, $2) AS d
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, date_of_birth = excluded.date_of_birth,
                gender = excluded.gender, email = excluded.email, phone = excluded.phone, locale = excluded.locale,
                time_zone = excluded.time_zone, is_active = excluded.is_active, user_sub = excluded.user_sub,
                version = excluded.version, folded_name = excluded.folded_name, updated_at = now()
            WHERE patient.erased_at IS NULL
            """;

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Erasure erasure;
    private final PhoneNumbers phones;

    FollowedPatients(
            DatabaseClient database, JsonColumns json, Erasure erasure, PhoneNumbers phones) {
        this.database = database;
        this.json = json;
        this.erasure = erasure;
        this.phones = phones;
    }

    @Bean
    EventSubscription patientDirectory() {
        return EventSubscription.to("booking.internal.patients")
                .restricted()
                .onState(
                        PatientState.class,
                        this::write,
                        TYPES + "registered.v1",
                        TYPES + "changed.v1",
                        TYPES + "deactivated.v1")
                .onTombstone(this::erase)
                .build();
    }

    private Mono<Void> write(PatientState patient, IncomingEvent event) {
        Long version = event.sequence();
        return database.sql(WRITE)
                .bind(0, patient.patientId())
                .bind(1, json.parameter(patient.with(phones)))
                .bind(2, version == null ? 1 : version)
                .bind(3, FoldedText.of(patient.name()))
                .then();
    }

    private Mono<Void> erase(IncomingEvent event) {
        return event.key().matches("[0-9]{1,18}")
                ? erasure.follow(Long.parseLong(event.key()))
                : Mono.empty();
    }
}
