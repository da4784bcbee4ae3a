import { dateInWords, isolated, timeOf } from '../../shared/times';

/** Keeps its direction, and stays on one line. */
const whole = (text: string) => isolated(text.replaceAll(/\s/g, '\u00a0'));

const OF_TIME = ['hour', 'minute', 'dayPeriod'];

/** `9:00 AM`, of a time on the doctor's clock. */
export function clockTime(time: string, language: string): string {
  return whole(timeOf(`2026-01-01T${time.slice(0, 5)}:00Z`, 'UTC', language));
}

/** `Tuesday, December 1, 2026, 9:00 AM`, of a date and a time on the doctor's clock. */
export function clockMoment(date: string, time: string, language: string, comma: string): string {
  return `${dateInWords(date, language)}${comma} ${clockTime(time, language)}`;
}

/** `Dec 1, 2026, 9:00 AM`, of an instant on the viewer's clock. */
export function instantInWords(instant: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).formatToParts(new Date(instant));
  const text = (some: typeof parts) => some.map((part) => part.value).join('');
  const first = parts.findIndex((part) => OF_TIME.includes(part.type));
  const end = parts.findLastIndex((part) => OF_TIME.includes(part.type)) + 1;
  return (
    text(parts.slice(0, first)) + whole(text(parts.slice(first, end))) + text(parts.slice(end))
  );
}

export function count(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Of a share from 0 to 1; `12.5%`. */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

/** The date so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
