package org.umoorsehhat.waitlist.entry.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.each;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.rules.Preferences;
import reactor.core.publisher.Mono;

/** Locks on what is waited for, so that who joins and what is free do not miss each other. */
@Repository
public class PostgresDemand {

    /** In the same order everywhere. */
    private static final String LOCK_DEMAND =
            """
            SELECT pg_advisory_xact_lock%s(doctor, day)
            FROM (SELECT DISTINCT hashint8(doctor) AS doctor, day FROM unnest(:doctors::bigint[], :days::int[]) AS d (doctor, day)
                  ORDER BY 1, 2) AS demand
            """;

    private final DatabaseClient database;

    PostgresDemand(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Keeps those who come to wait for a doctor and a day apart from those who report that a seat
     * there is free, until the transaction ends: one of the two sees the other.
     */
    public Mono<Void> lockDemand(Preferences wanted) {
        long doctor = wanted.anyDoctor() ? Demand.ANY_DOCTOR : wanted.doctorId();
        return demand(
                "",
                wanted.date()
                        .datesUntil(wanted.lastDate().plusDays(1))
                        .map(date -> new Demand(doctor, date))
                        .toList());
    }

    /** Who waits for a doctor and a day. */
    public record Demand(long doctorId, LocalDate date) {

        /** Stands for all doctors where somebody waits for any who offers a service. */
        private static final long ANY_DOCTOR = 0;

        private Stream<Demand> withAnyDoctor() {
            return Stream.of(this, new Demand(ANY_DOCTOR, date));
        }
    }

    /**
     * The other side of {@link #lockDemand}, shared by those who report free seats. Ask only after
     * it who waits there.
     */
    public Mono<Void> shareDemand(Collection<Demand> demands) {
        return demand("_shared", demands.stream().flatMap(Demand::withAnyDoctor).toList());
    }

    private Mono<Void> demand(String how, Collection<Demand> demands) {
        return database.sql(LOCK_DEMAND.formatted(how))
                .bind("doctors", each(demands, Demand::doctorId, new Long[0]))
                .bind(
                        "days",
                        each(demands, demand -> (int) demand.date().toEpochDay(), new Integer[0]))
                .then();
    }
}
