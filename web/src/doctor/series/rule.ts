/** Rules by which days come again (RFC 5545), as the pages write and read them. */

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export interface Rule {
  every: number;
  unit: 'day' | 'week' | 'month' | 'year';
  /** 0 is Monday; `nth` where it is the first, second or last (-1) of a month. */
  weekdays: { day: number; nth: number | undefined }[];
  monthDays: number[];
  count: number | undefined;
  until: string | undefined;
}

const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST']);

/** What a rule says; absent where it says more than can be put in words here. */
export function read(rrule: string): Rule | undefined {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.toUpperCase().split('=') as [string, string]),
  );
  const unit = UNITS[parts.get('FREQ') as keyof typeof UNITS];
  if (!unit || [...parts.keys()].some((name) => !KNOWN.has(name))) return undefined;
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map((text) => ({
    day: DAYS.indexOf(text.slice(-2)),
    nth: text.length > 2 ? Number(text.slice(0, -2)) : undefined,
  }));
  const until = parts.get('UNTIL');
  const isOdd = weekdays.some(
    ({ day, nth }) => day < 0 || (nth !== undefined && ![1, 2, 3, 4, -1].includes(nth)),
  );
  return isOdd
    ? undefined
    : {
        every: Number(parts.get('INTERVAL') ?? 1),
        unit,
        weekdays,
        monthDays: parts.get('BYMONTHDAY')?.split(',').map(Number) ?? [],
        count: parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined,
        until: until && `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`,
      };
}

/** The weekdays of every so many weeks; 0 is Monday. */
export function weekly(every: number, weekdays: number[]): string {
  const days = weekdays.toSorted().map((day) => DAYS[day]);
  return `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.join(',')}`;
}

/** `"0,2"` of the API as a rule. */
export function ofDays(days: string): Rule {
  return {
    every: 1,
    unit: 'week',
    weekdays: days.split(',').map((day) => ({ day: Number(day), nth: undefined })),
    monthDays: [],
    count: undefined,
    until: undefined,
  };
}
