import { expect, test } from 'vitest';
import { addDays, clockTime, instantInWords, percent } from './words';

test('a time keeps its direction and stays on one line', () => {
  expect(clockTime('09:00:00', 'en')).toBe('\u20689:00\u00a0AM\u2069');
  expect(instantInWords('2026-12-01T09:00:00Z', 'ur')).toMatch(/\u2068\d+:00\u00a0[AP]M\u2069$/);
});

test('days are counted over months', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

test('a share is a percentage', () => {
  expect(percent(0.734, 'en')).toBe('73.4%');
});
