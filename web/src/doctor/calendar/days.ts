import { addMonths, daysOf, firstWeekday, weekday } from '../../shared/times';

export type View = 'day' | 'week' | 'month' | 'list';

export const VIEWS: View[] = ['day', 'week', 'month', 'list'];

const DAY = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The seven dates of the week that a date is in, as the language has weeks. */
export function weekOf(date: string, language: string): string[] {
  const first = addDays(date, -((weekday(date) - firstWeekday(language) + 7) % 7));
  return Array.from({ length: 7 }, (_, n) => addDays(first, n));
}

/** The dates that a view shows around a date. */
export function datesOf(view: View, date: string, language: string): string[] {
  switch (view) {
    case 'day':
      return [date];
    case 'week':
    case 'list':
      return weekOf(date, language);
    case 'month':
      return daysOf(date.slice(0, 7));
  }
}

/** The date to show after one has gone forward (1) or back (-1). */
export function turn(view: View, date: string, direction: 1 | -1): string {
  switch (view) {
    case 'day':
      return addDays(date, direction);
    case 'week':
    case 'list':
      return addDays(date, 7 * direction);
    case 'month':
      return `${addMonths(date.slice(0, 7), direction)}-01`;
  }
}

export function isDate(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T12:00:00Z`))
  );
}
