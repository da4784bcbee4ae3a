package org.umoorsehhat.booking.directory.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.PatientLimits;
import org.umoorsehhat.booking.rules.Buffers;

/** The columns of doctors and of services that hold rules. */
public final class RuleColumns {

    /** Their names, in order. */
    static final String NAMES = String.join(", ", values(BookingRules.NONE).keySet());

    private RuleColumns() {}

    /** Their values by their names, in order. */
    public static Map<String, Object> values(BookingRules rules) {
        PatientLimits limits = rules.limits();
        var values = new LinkedHashMap<String, Object>();
        values.put("minimum_notice_minutes", rules.noticeMinutes());
        values.put("maximum_days_ahead", rules.daysAhead());
        values.put("cancellation_deadline_minutes", rules.deadlineMinutes());
        values.put("maximum_live_bookings", limits.live());
        values.put("maximum_bookings_per_day", limits.perDay());
        values.put("maximum_cancellations", limits.cancellations());
        values.put("cancellation_period_days", limits.periodDays());
        values.put("buffer_before_minutes", rules.buffers().before());
        values.put("buffer_after_minutes", rules.buffers().after());
        values.put("confirms_known_patients", rules.confirmsKnown());
        return values;
    }

    static BookingRules read(Readable row) {
        return new BookingRules(
                number(row, "minimum_notice_minutes"),
                number(row, "maximum_days_ahead"),
                number(row, "cancellation_deadline_minutes"),
                new PatientLimits(
                        number(row, "maximum_live_bookings"),
                        number(row, "maximum_bookings_per_day"),
                        number(row, "maximum_cancellations"),
                        number(row, "cancellation_period_days")),
                new Buffers(
                        number(row, "buffer_before_minutes"), number(row, "buffer_after_minutes")),
                required(row, "confirms_known_patients", Boolean.class));
    }

    private static int number(Readable row, String column) {
        return required(row, column, Integer.class);
    }
}
