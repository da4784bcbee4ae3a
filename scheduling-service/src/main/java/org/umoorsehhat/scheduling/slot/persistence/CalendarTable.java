package org.umoorsehhat.scheduling.slot.persistence;

import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.persistence.Columns;
import org.umoorsehhat.scheduling.slot.Calendars;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import reactor.core.publisher.Mono;

/** The lock of a doctor's calendar is that of the doctor's row. */
@Component
class CalendarTable implements Calendars {

    private final DatabaseClient database;

    CalendarTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<DoctorCalendar> open(long doctor) {
        return database.sql(
                        "SELECT id, time_zone, is_active FROM doctor WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", doctor)
                .map(row -> {
                    var columns = new Columns(row);
                    return new DoctorCalendar(
                            columns.number("id"),
                            ZoneId.of(columns.text("time_zone")),
                            columns.flag("is_active"));
                })
                .one();
    }
}
