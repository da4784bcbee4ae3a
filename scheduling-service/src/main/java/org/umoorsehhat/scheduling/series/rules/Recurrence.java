package org.umoorsehhat.scheduling.series.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On which dates a series publishes its slots. */
public sealed interface Recurrence {

    /**
     * The dates from {@code from} on and before {@code until}, of a series that begins at start.
     */
    List<LocalDate> dates(LocalDate start, LocalDate from, LocalDate until);

    /** The same weekdays every week; 0 = Monday. */
    record Weekdays(SortedSet<Integer> days) implements Recurrence {

        public Weekdays {
            days = new TreeSet<>(days);
        }

        @Override
        public List<LocalDate> dates(LocalDate start, LocalDate from, LocalDate until) {
            LocalDate first = start.isAfter(from) ? start : from;
            return first.isBefore(until)
                    ? first.datesUntil(until).filter(this::counts).toList()
                    : List.of();
        }

        private boolean counts(LocalDate date) {
            return days.contains(date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
        }
    }

    /** An RFC 5545 rule for days; its times come from the daily slots. */
    record Rfc5545Rule(String text) implements Recurrence {

        private static final Logger log = LoggerFactory.getLogger(Rfc5545Rule.class);

        private static final Set<Freq> FREQUENCIES =
                Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

        /**
         * @throws IllegalArgumentException for what is no rule, or one with times, saying why
         */
        public Rfc5545Rule {
            RecurrenceRule rule = parse(text);
            if (!FREQUENCIES.contains(rule.getFreq())) {
                throw new IllegalArgumentException(
                        "repeats more often than daily; name the times in time_slots");
            }
            if (rule.hasPart(Part.BYHOUR)
                    || rule.hasPart(Part.BYMINUTE)
                    || rule.hasPart(Part.BYSECOND)) {
                throw new IllegalArgumentException("names times; name them in time_slots");
            }
            DateTime last = rule.getUntil();
            if (last != null && !last.isAllDay()) {
                throw new IllegalArgumentException("ends at a time; name a date, as in 20271231");
            }
        }

        @Override
        public List<LocalDate> dates(LocalDate start, LocalDate from, LocalDate until) {
            var dates = new ArrayList<LocalDate>();
            try {
                collect(start, from, until, dates);
            } catch (IllegalArgumentException e) {
                // So the library gives up on a rule that no date ever fits.
                log.debug("No more days of {}: {}", text, e.getMessage());
            }
            return dates;
        }

        private void collect(
                LocalDate start, LocalDate from, LocalDate until, List<LocalDate> dates) {
            RecurrenceRuleIterator instances = parse(text).iterator(allDay(start));
            if (from.isAfter(start)) {
                instances.fastForward(allDay(from));
            }
            while (instances.hasNext()) {
                DateTime next = instances.nextDateTime();
                // The library counts months from 0.
                LocalDate date =
                        LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!date.isBefore(until)) {
                    return;
                }
                if (!date.isBefore(from)) {
                    dates.add(date);
                }
            }
        }

        private static DateTime allDay(LocalDate date) {
            return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        }

        private static RecurrenceRule parse(String text) {
            try {
                return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
            } catch (InvalidRecurrenceRuleException | RuntimeException e) {
                throw new IllegalArgumentException("is not an RFC 5545 recurrence rule", e);
            }
        }
    }
}
