package org.umoorsehhat.scheduling.slot.persistence;

import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import reactor.core.publisher.Mono;

/** Opens calendars. The lock of a doctor's calendar is that of the doctor's row. */
@Component
public class PostgresCalendars {

    private static final String SELECT =
            "SELECT id, time_zone, is_active FROM doctor WHERE id = :id";

    private final DatabaseClient database;

    PostgresCalendars(DatabaseClient database) {
        this.database = database;
    }

    /** Locks the doctor's calendar in the running transaction; empty for an unknown doctor. */
    public Mono<DoctorCalendar> open(long doctor) {
        return read(SELECT + " FOR NO KEY UPDATE", doctor);
    }

    /** Locks the calendars of all doctors. */
    public Mono<Void> openAll() {
        return database.sql("SELECT id FROM doctor ORDER BY id FOR NO KEY UPDATE").then();
    }

    /** Reads a doctor's calendar without a lock; empty for an unknown doctor. */
    public Mono<DoctorCalendar> look(long doctor) {
        return read(SELECT, doctor);
    }

    private Mono<DoctorCalendar> read(String sql, long doctor) {
        return database.sql(sql)
                .bind("id", doctor)
                .map(row -> {
                    var columns = new RowReader(row);
                    return new DoctorCalendar(
                            columns.number("id"),
                            ZoneId.of(columns.text("time_zone")),
                            columns.flag("is_active"));
                })
                .one();
    }

    /**
     * Locks the doctor's calendar. Fails with a {@link RefusedException} for a doctor who is
     * unknown or not active.
     */
    public Mono<DoctorCalendar> openForNewSlots(long doctor) {
        return forNewSlots(open(doctor));
    }

    /** The same without a lock, for who only wants to know. */
    public Mono<DoctorCalendar> lookForNewSlots(long doctor) {
        return forNewSlots(read(SELECT, doctor));
    }

    private static Mono<DoctorCalendar> forNewSlots(Mono<DoctorCalendar> found) {
        return found.switchIfEmpty(Mono.error(SlotRefusals::unknownDoctor))
                .filter(DoctorCalendar::isActive)
                .switchIfEmpty(Mono.error(SlotRefusals::inactiveDoctor));
    }
}
