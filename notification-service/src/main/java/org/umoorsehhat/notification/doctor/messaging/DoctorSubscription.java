package org.umoorsehhat.notification.doctor.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import reactor.core.publisher.Mono;

/** Keeps a copy of the doctors: names and places, for messages. */
@Configuration
class DoctorSubscription {

    private static final String KEEP =
            """
            INSERT INTO doctor (id, name, location, time_zone, is_active) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, location = excluded.location,
                time_zone = excluded.time_zone, is_active = excluded.is_active
            """;

    @Bean
    EventSubscription doctors(DatabaseClient database) {
        return EventSubscription.to("scheduling.public.doctors")
                .onState(
                        DoctorNews.class,
                        (news, event) -> keep(database, news),
                        "org.umoorsehhat.scheduling.doctor-registered.v1",
                        "org.umoorsehhat.scheduling.doctor-changed.v1",
                        "org.umoorsehhat.scheduling.doctor-deactivated.v1")
                .build();
    }

    private static Mono<Void> keep(DatabaseClient database, DoctorNews news) {
        var statement = database.sql(KEEP).bind(0, news.doctorId()).bind(1, news.name());
        statement =
                news.location() == null
                        ? statement.bindNull(2, String.class)
                        : statement.bind(2, news.location());
        return statement.bind(3, news.timeZone()).bind(4, news.isActive()).then();
    }

    /** What scheduling-service says of a doctor: the fields of the event that matter here. */
    record DoctorNews(
            long doctorId,
            String name,
            @Nullable String location,
            String timeZone,
            boolean isActive) {}
}
