/** As many visits as the API takes. */
export const MOST_VISITS = 60;
export const LONGEST_STEP = 366;
export const UNITS = ['days', 'weeks', 'months'] as const;

/** On which days: every so many days, weeks or months, so many times. */
export interface Rule {
  every: number;
  unit: (typeof UNITS)[number];
  count: number;
}

/** Whether the API could take it: who is typing is not told so before. */
export function isComplete({ every, count }: Rule): boolean {
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  return within(every, 1, LONGEST_STEP) && within(count, 2, MOST_VISITS);
}
