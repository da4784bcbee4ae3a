package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.umoorsehhat.scheduling.directory.rules.BookingRules;
import org.umoorsehhat.scheduling.directory.rules.ServiceDuration;
import org.umoorsehhat.scheduling.directory.rules.TextLengths;
import org.umoorsehhat.scheduling.slot.rules.SlotCapacity;

/** The database allows what the code does. */
class DomainLimitsIT extends SchedulingIT {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit(
                        "medical_service",
                        "duration_minutes",
                        ServiceDuration.MIN_MINUTES,
                        ServiceDuration.MAX_MINUTES),
                limit("doctor", "minimum_notice_minutes", 0, BookingRules.MAX_MINUTES),
                limit("doctor", "maximum_days_ahead", 0, BookingRules.MAX_DAYS),
                limit("doctor", "cancellation_deadline_minutes", 0, BookingRules.MAX_MINUTES),
                limit("medical_service", "minimum_notice_minutes", 0, BookingRules.MAX_MINUTES),
                limit("medical_service", "maximum_days_ahead", 0, BookingRules.MAX_DAYS),
                limit(
                        "medical_service",
                        "cancellation_deadline_minutes",
                        0,
                        BookingRules.MAX_MINUTES),
                limit("doctor", "maximum_live_bookings", 0, BookingRules.MAX_BOOKINGS),
                limit("doctor", "maximum_bookings_per_day", 0, BookingRules.MAX_BOOKINGS),
                limit("doctor", "maximum_cancellations", 0, BookingRules.MAX_BOOKINGS),
                limit("doctor", "cancellation_period_days", 1, BookingRules.MAX_PERIOD_DAYS),
                limit("medical_service", "maximum_live_bookings", 0, BookingRules.MAX_BOOKINGS),
                limit("medical_service", "maximum_bookings_per_day", 0, BookingRules.MAX_BOOKINGS),
                limit("medical_service", "maximum_cancellations", 0, BookingRules.MAX_BOOKINGS),
                limit(
                        "medical_service",
                        "cancellation_period_days",
                        1,
                        BookingRules.MAX_PERIOD_DAYS),
                limit("doctor", "buffer_before_minutes", 0, BookingRules.MAX_BUFFER),
                limit("doctor", "buffer_after_minutes", 0, BookingRules.MAX_BUFFER),
                limit("medical_service", "buffer_before_minutes", 0, BookingRules.MAX_BUFFER),
                limit("medical_service", "buffer_after_minutes", 0, BookingRules.MAX_BUFFER),
                limit("time_slot", "capacity", SlotCapacity.MIN, SlotCapacity.MAX),
                length("doctor", "name", TextLengths.NAME),
                length("doctor", "specialty", TextLengths.NAME),
                length("doctor", "location", TextLengths.LOCATION),
                length("doctor", "user_sub", TextLengths.LOGIN),
                length("medical_service", "name", TextLengths.NAME),
                length("location", "name", TextLengths.NAME),
                length("room", "name", TextLengths.NAME));
    }

    private static Arguments limit(String table, String column, int min, int max) {
        return Arguments.of(table, column, column, min, max);
    }

    private static Arguments length(String table, String column, int max) {
        return Arguments.of(table, column, "length(" + column + ")", 1, max);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aCheckHasTheLimitsOfTheCode(
            String table, String column, String expression, int min, int max) throws SQLException {
        try (var connection = database.connect();
                var query =
                        connection.prepareStatement(
                                """
                                SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
                                JOIN pg_attribute a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
                                WHERE c.contype = 'c' AND c.conrelid = ?::regclass AND a.attname = ?
                                """)) {
            query.setString(1, table);
            query.setString(2, column);
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .contains("%s >= %d".formatted(expression, min))
                    .contains("%s <= %d".formatted(expression, max));
        }
    }
}
