package org.umoorsehhat.scheduling.slot.persistence;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.slot.rules.Occupancy;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotDoctor;
import org.umoorsehhat.scheduling.slot.rules.SlotSeries;
import org.umoorsehhat.scheduling.slot.rules.SlotStatus;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot.SlotRoom;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/** Reads a slot with its doctor and series. */
final class SlotRow {

    static final String FROM = " FROM time_slot s JOIN doctor d ON d.id = s.doctor_id";

    static final String SELECT =
            "SELECT s.*, d.name AS doctor_name, m.name AS room_name, m.location_id AS room_location, d.is_active AS doctor_is_active, r.recurring_days, r.end_date AS recurring_end_date, r.published_until"
                    + FROM
                    + " LEFT JOIN slot_series r ON r.id = s.series_id LEFT JOIN room m ON m.id = s.room_id";

    private SlotRow() {}

    static TimeSlot slot(Readable row) {
        var columns = new RowReader(row);
        var wallClock =
                new WallClockSlot(
                        columns.date("date"),
                        columns.time("start_time"),
                        columns.time("end_time"),
                        columns.count("fold"),
                        columns.count("capacity"),
                        columns.optional("room_id", Long.class));
        return new TimeSlot(
                columns.number("id"),
                columns.number("version"),
                new SlotDoctor(
                        columns.number("doctor_id"),
                        columns.text("doctor_name"),
                        columns.text("time_zone"),
                        columns.flag("doctor_is_active")),
                new ResolvedSlot(
                        wallClock, columns.instant("starts_at"), columns.instant("ends_at")),
                new SlotStatus(
                        columns.flag("is_open"),
                        columns.flag("is_available"),
                        columns.flag("is_withdrawn")),
                new Occupancy(columns.count("booked"), columns.count("held")),
                room(columns),
                series(columns),
                columns.instant("created_at"),
                columns.instant("updated_at"));
    }

    private static @Nullable SlotRoom room(RowReader columns) {
        Long room = columns.optional("room_id", Long.class);
        return room == null
                ? null
                : new SlotRoom(room, columns.text("room_name"), columns.number("room_location"));
    }

    private static @Nullable SlotSeries series(RowReader columns) {
        Long series = columns.optional("series_id", Long.class);
        if (series == null) {
            return null;
        }
        Short[] days = columns.optional("recurring_days", Short[].class);
        return new SlotSeries(
                series,
                days == null ? List.of() : Stream.of(days).map(Short::intValue).toList(),
                columns.optional("recurring_end_date", LocalDate.class),
                columns.date("published_until"));
    }
}
