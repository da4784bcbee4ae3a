import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayNumber,
  daysOf,
  differ,
  firstWeekday,
  timeOf,
  todayIn,
  weekday,
  weekdayNames,
} from './times';

describe('months', () => {
  test.each([
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
    ['2026-06', 12, '2027-06'],
  ])('%s and %i months is %s', (month, months, wanted) => {
    expect(addMonths(month, months)).toBe(wanted);
  });

  test('have their days, of leap years too', () => {
    expect(daysOf('2028-02').at(-1)).toBe('2028-02-29');
    expect(daysOf('2026-12')).toHaveLength(31);
  });
});

test('today is the doctor’s', () => {
  const now = new Date('2026-12-31T22:30:00Z');
  expect(todayIn('Asia/Riyadh', now)).toBe('2027-01-01');
  expect(todayIn('America/New_York', now)).toBe('2026-12-31');
});

test('times are told in the zone that is asked for', () => {
  expect(timeOf('2026-12-01T06:00:00Z', 'Asia/Riyadh', 'en')).toBe('9:00 AM');
  expect(differ('Asia/Riyadh', 'Europe/London', '2026-12-01T06:00:00Z')).toBe(true);
  expect(differ('Asia/Riyadh', 'Asia/Kuwait', '2026-12-01T06:00:00Z')).toBe(false);
});

test('a week begins where the language has it', () => {
  expect(weekday('2026-11-30')).toBe(1);
  expect(weekdayNames('en')[0]?.long).toBe('Monday');
  expect(weekdayNames('ar')[0]?.long).toBe('السبت');
  expect(firstWeekday('ur')).toBe(7);
});

test('the calendar is the clinic’s in every language', () => {
  expect(dayNumber('2026-12-09', 'en')).toBe('9');
  expect(['9', '٩']).toContain(dayNumber('2026-12-09', 'ar'));
});
