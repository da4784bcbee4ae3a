import type { TFunction } from 'i18next';
import { dateInWords } from '../../shared/times';
import { minuteOf } from '../calendar/layout';
import { rangeInWords } from '../calendar/words';
import type { Series } from './queries';
import { ofDays, type Rule, read } from './rule';

// The first of June 2026 is a Monday.
function weekdayName(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 5, 1 + day, 12)),
  );
}

function list(words: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** On which days a rule is, in words. */
export function ruleInWords(rule: Rule, language: string, t: TFunction): string {
  const weekdays = rule.weekdays.map(({ day, nth }) =>
    nth === undefined
      ? weekdayName(day, language)
      : t(`rule.nth.${nth < 0 ? 'last' : nth}`, { day: weekdayName(day, language) }),
  );
  const numbers = rule.monthDays.map((day) => new Intl.NumberFormat(language).format(day));
  const parts = [
    t(`rule.${rule.unit}`, { count: rule.every }),
    ...(weekdays.length > 0 ? [t('rule.on', { days: list(weekdays, language) })] : []),
    ...(numbers.length > 0 ? [t('rule.onDays', { days: list(numbers, language) })] : []),
    ...(rule.count ? [t('rule.times', { count: rule.count })] : []),
    ...(rule.until ? [t('rule.until', { day: dateInWords(rule.until, language) })] : []),
  ];
  return parts.join(t('rule.comma'));
}

/** When a series is, in words; as it was written where it says more than words here do. */
export function seriesInWords(series: Series, language: string, t: TFunction): string {
  const rule = series.recurring_days
    ? ofDays(series.recurring_days)
    : series.rrule
      ? read(series.rrule)
      : undefined;
  const days = rule ? ruleInWords(rule, language, t) : (series.rrule ?? '');
  const last = series.recurring_end_date;
  return last
    ? [days, t('rule.until', { day: dateInWords(last, language) })].join(t('rule.comma'))
    : days;
}

/** The hours of each of its days: those that follow each other without a break are one. */
export function hoursInWords(series: Series, language: string, t: TFunction): string {
  const ranges: { from: number; to: number; count: number }[] = [];
  for (const { start_time, end_time } of series.time_slots) {
    const [from, to] = [minuteOf(start_time), minuteOf(end_time)];
    const last = ranges.at(-1);
    if (last?.to === from) Object.assign(last, { to, count: last.count + 1 });
    else ranges.push({ from, to, count: 1 });
  }
  const words = ranges.map(({ from, to }) => rangeInWords(from, to, language, t));
  return t('series.hours', {
    count: series.time_slots.length,
    hours: list(words, language),
  });
}
