package org.umoorsehhat.scheduling.slot.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.scheduling.slot.rules.SlotSeries;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot.SlotRoom;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

/**
 * A slot as the API shows one.
 *
 * @param endTime on the next day, when it is not after {@code startTime}
 * @param fold which of the two, where the clock shows the start twice: 0 the first, 1 the second
 * @param maxAppointments appointments that may touch it; 0 once it was deleted
 * @param currentAppointments as booking-service reports them
 * @param recurringDays of its series, 0 = Monday, as in {@code "0,2"}
 * @param recurringPublishedUntil the first date of which its series has published no slots yet
 * @param series number of the series that published it
 * @param durationMinutes from {@code startsAt} to {@code endsAt}
 * @param room its number, see {@code rooms}
 * @param isWithdrawn deleted, with appointments left in it
 */
public record SlotView(
        long id,
        long doctor,
        String doctorName,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        int fold,
        boolean isAvailable,
        boolean isBooked,
        int maxAppointments,
        int currentAppointments,
        boolean isRecurring,
        @Nullable String recurringDays,
        @Nullable LocalDate recurringEndDate,
        @Nullable LocalDate recurringPublishedUntil,
        @Nullable Long series,
        boolean canBook,
        long durationMinutes,
        Instant startsAt,
        Instant endsAt,
        @Nullable Long room,
        @Nullable String roomName,
        boolean isWithdrawn,
        Instant createdAt,
        Instant updatedAt)
        implements AccessedData {

    @Override
    public @Nullable Long accessedPatient() {
        return null;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    public static SlotView of(TimeSlot slot, Instant now) {
        WallClockSlot wallClock = slot.time().wallClock();
        SlotSeries series = slot.series();
        SlotRoom room = slot.room();
        return new SlotView(
                slot.id(),
                slot.doctor().id(),
                slot.doctor().name(),
                wallClock.date(),
                wallClock.startTime(),
                wallClock.endTime(),
                wallClock.fold(),
                slot.status().isAvailable(),
                slot.isBooked(),
                slot.capacity(),
                slot.occupancy().booked(),
                series != null,
                series == null ? null : days(series),
                series == null ? null : series.endDate(),
                series == null ? null : series.publishedUntil(),
                series == null ? null : series.id(),
                slot.canBook(now),
                Duration.between(slot.time().startsAt(), slot.time().endsAt()).toMinutes(),
                slot.time().startsAt(),
                slot.time().endsAt(),
                room == null ? null : room.id(),
                room == null ? null : room.name(),
                slot.status().isWithdrawn(),
                slot.createdAt(),
                slot.updatedAt());
    }

    private static @Nullable String days(SlotSeries series) {
        return series.recurringDays().isEmpty()
                ? null
                : series.recurringDays().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }
}
