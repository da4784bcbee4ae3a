import { expect, test } from 'vitest';
import { datesOf, turn, weekOf } from './days';
import { clock, hoursOf, minuteOf, overlap, piecesOn, spanOf } from './layout';

test('times of the clock are minutes, and back', () => {
  expect(minuteOf('09:30:00')).toBe(570);
  expect(clock(570)).toBe('09:30');
  expect(clock(1440)).toBe('24:00');
});

test('a night is on both of its days', () => {
  const night = [spanOf('2026-12-01', '22:00:00', '02:00:00')];
  expect(piecesOn('2026-12-01', night, (span) => span)).toMatchObject([{ from: 1320, to: 1440 }]);
  expect(piecesOn('2026-12-02', night, (span) => span)).toMatchObject([{ from: 0, to: 120 }]);
  expect(piecesOn('2026-12-03', night, (span) => span)).toEqual([]);
});

test('what is at the same time stands beside each other', () => {
  const all = [
    spanOf('2026-12-01', '09:00', '10:00'),
    spanOf('2026-12-01', '09:30', '10:30'),
    spanOf('2026-12-01', '10:00', '11:00'),
    spanOf('2026-12-01', '12:00', '13:00'),
  ];
  const pieces = piecesOn('2026-12-01', all, (span) => span);
  expect(pieces.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test('what only touches does not overlap', () => {
  const morning = spanOf('2026-12-01', '09:00', '12:00');
  expect(overlap(morning, spanOf('2026-12-01', '12:00', '13:00'))).toBe(false);
  expect(overlap(morning, spanOf('2026-12-01', '11:45', '13:00'))).toBe(true);
  expect(overlap(morning, spanOf('2026-11-30', '22:00', '10:00'))).toBe(true);
});

test('the usual hours show, and more where something is', () => {
  expect(hoursOf([])).toEqual({ from: 480, to: 1080 });
  expect(hoursOf([{ from: 390, to: 1150 }])).toEqual({ from: 360, to: 1200 });
});

test('weeks are the language’s', () => {
  expect(weekOf('2026-12-02', 'en')[0]).toBe('2026-11-30');
  expect(weekOf('2026-12-02', 'ar')[0]).toBe('2026-11-28');
  expect(datesOf('month', '2026-12-09', 'en')).toHaveLength(31);
  expect(turn('month', '2026-12-09', 1)).toBe('2027-01-01');
  expect(turn('week', '2026-12-30', 1)).toBe('2027-01-06');
});
