package org.umoorsehhat.booking.appointment.rules.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** On which days the visits of a series are: an RFC 5545 rule for days that has an end. */
public final class SeriesRule {

    /** So many visits are one request; more are two series. */
    public static final int MOST_VISITS = 60;

    private static final Set<Freq> FREQUENCIES =
            Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** What "every 2 weeks" counts. */
    public enum Unit {
        @JsonProperty("days")
        DAYS(Freq.DAILY),
        @JsonProperty("weeks")
        WEEKS(Freq.WEEKLY),
        @JsonProperty("months")
        MONTHS(Freq.MONTHLY);

        private final Freq frequency;

        Unit(Freq frequency) {
            this.frequency = frequency;
        }
    }

    private final RecurrenceRule rule;

    /**
     * @throws IllegalArgumentException for what is no rule, one with times or without an end,
     *     saying why
     */
    public SeriesRule(String text) {
        this.rule = parse(text);
        if (!FREQUENCIES.contains(rule.getFreq())) {
            throw new IllegalArgumentException("repeats more often than daily");
        }
        if (rule.hasPart(Part.BYHOUR)
                || rule.hasPart(Part.BYMINUTE)
                || rule.hasPart(Part.BYSECOND)) {
            throw new IllegalArgumentException("names times; the time is appointment_time");
        }
        DateTime last = rule.getUntil();
        if (last != null && !last.isAllDay()) {
            throw new IllegalArgumentException("ends at a time; name a date, as in 20271231");
        }
        if (last == null && rule.getCount() == null) {
            throw new IllegalArgumentException("has no end: add COUNT or UNTIL");
        }
    }

    /** Every so many days, weeks or months, so many visits. */
    public static SeriesRule every(int interval, Unit unit, int count) {
        return new SeriesRule(
                String.format(
                        Locale.ROOT,
                        "FREQ=%s;INTERVAL=%d;COUNT=%d",
                        unit.frequency,
                        interval,
                        count));
    }

    /**
     * The days, in order.
     *
     * @param first the first day that may be one; it is the first one where the rule fits it
     * @throws IllegalArgumentException for none, or more than {@link #MOST_VISITS}, saying so
     */
    public List<LocalDate> dates(LocalDate first) {
        var dates = new ArrayList<LocalDate>();
        RecurrenceRuleIterator instances = rule.iterator(allDay(first));
        while (dates.size() <= MOST_VISITS && instances.hasNext()) {
            dates.add(date(instances.nextDateTime()));
        }
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("has no visit");
        }
        if (dates.size() > MOST_VISITS) {
            throw new IllegalArgumentException("has more than " + MOST_VISITS + " visits");
        }
        return dates;
    }

    /** The library counts months from 0. */
    private static DateTime allDay(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate date(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }

    private static RecurrenceRule parse(String text) {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            throw new IllegalArgumentException("is not an RFC 5545 recurrence rule", e);
        }
    }
}
