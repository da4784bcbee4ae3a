/** What is read of times: in words of the language, in the zone that is named. Dates are `2026-12-30`. */

const cache = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let known = cache.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, { calendar: 'gregory', ...options });
    cache.set(key, known);
  }
  return known;
}

export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A text that keeps its own direction, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** `9:00 AM` */
export function timeOf(instant: string, zone: string, language: string): string {
  return format(language, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );
}

/** The same of a time of day, such as `09:00:00`. */
export function clockTime(time: string, language: string): string {
  const known = time.slice(0, 5) === '24:00' ? '00:00' : time.slice(0, 5);
  return timeOf(`2026-01-01T${known}:00Z`, 'UTC', language);
}

/** `Tuesday, December 1, 2026`, of an instant in a zone. */
export function dayOf(instant: string, zone: string, language: string): string {
  return format(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(instant));
}

/** `Tue, Dec 1, 2026, 9:00 AM`, of an instant in a zone: short enough for a table. */
export function dayAndTime(instant: string, zone: string, language: string): string {
  return format(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

/** The same of a date. */
export function dateInWords(date: string, language: string): string {
  return dayOf(`${date}T12:00:00Z`, 'UTC', language);
}

export function monthInWords(month: string, language: string): string {
  return format(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-15T12:00:00Z`),
  );
}

export function dayNumber(date: string, language: string): string {
  return format(language, { day: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(`${date}T12:00:00Z`))
    .filter((part) => part.type === 'day')
    .map((part) => part.value)
    .join('');
}

/** `Riyadh time`: the zone as people name it. */
export function zoneInWords(zone: string, language: string, at: string): string {
  const name = format(language, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(at))
    .find((part) => part.type === 'timeZoneName');
  return name?.value ?? zone;
}

/** Whether the clocks of two zones show something else at that moment. */
export function differ(zone: string, other: string, at: string): boolean {
  return (
    timeOf(at, zone, 'en') !== timeOf(at, other, 'en') ||
    dayOf(at, zone, 'en') !== dayOf(at, other, 'en')
  );
}

/** Today's date on the clock of a zone. */
export function todayIn(zone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** The dates of a month, in order. */
export function daysOf(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: last }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

const FIRST_DAY: Record<string, number> = { ar: 6, ur: 7 };

/** On which weekday a week begins. */
export function firstWeekday(language: string): number {
  return FIRST_DAY[language] ?? 1;
}

/** The seven names, from the first day of the week on. */
export function weekdayNames(language: string): { short: string; long: string }[] {
  // The first of June 2026 is a Monday.
  return Array.from({ length: 7 }, (_, n) => {
    const day = new Date(Date.UTC(2026, 5, firstWeekday(language) + n, 12));
    return {
      short: format(language, { weekday: 'short', timeZone: 'UTC' }).format(day),
      long: format(language, { weekday: 'long', timeZone: 'UTC' }).format(day),
    };
  });
}
