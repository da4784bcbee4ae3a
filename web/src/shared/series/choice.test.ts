import { expect, test } from 'vitest';
import { insteadOf, NOTHING, type SeriesVisit, ticked, wanted, withTime } from './choice';
import { isComplete } from './rule';

const visit = (number: number, status: string) => ({ number, status }) as SeriesVisit;
const VISITS = [visit(1, 'free'), visit(2, 'conflict'), visit(3, 'free')];
const TIME = { number: 2, date: '2026-12-09', time: '10:30:00', fold: 0 };

test('what is free is wanted until somebody says otherwise', () => {
  expect(wanted(VISITS, NOTHING)).toEqual([1, 3]);
  const without = ticked(NOTHING, 3, false);
  expect(wanted(VISITS, without)).toEqual([1]);
  expect(wanted(VISITS, ticked(without, 3, true))).toEqual([1, 3]);
});

test('another time is kept by number, and given back', () => {
  const chosen = withTime(ticked(NOTHING, 2, false), 2, TIME);
  expect(chosen.without.size).toBe(0);
  expect(insteadOf(chosen)).toEqual([TIME]);
  expect(insteadOf(chosen, [1, 3])).toEqual([]);
  expect(insteadOf(withTime(chosen, 2, undefined))).toEqual([]);
});

test.each([
  [1, 6, true],
  [366, 60, true],
  [0, 6, false],
  [1, 1, false],
  [1, 61, false],
  [1.5, 6, false],
  [Number.NaN, 6, false],
])('every %s, %s times: %s', (every, count, expected) => {
  expect(isComplete({ every, unit: 'weeks', count })).toBe(expected);
});
