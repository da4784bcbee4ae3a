import { expect, test } from 'vitest';
import { isOffered, nextMinute } from './when';

test('a walk-in begins with the next minute of the doctor’s clock', () => {
  expect(nextMinute('Asia/Riyadh', new Date('2026-12-31T21:59:01Z'))).toEqual({
    date: '2027-01-01',
    time: '01:00:00',
    fold: 0,
  });
  expect(nextMinute('Asia/Riyadh', new Date('2026-12-31T21:59:00Z')).time).toBe('01:00:00');
});

test('where clocks were put back, it is the second time', () => {
  expect(nextMinute('Europe/London', new Date('2026-10-25T00:29:30Z')).fold).toBe(0);
  expect(nextMinute('Europe/London', new Date('2026-10-25T01:29:30Z'))).toEqual({
    date: '2026-10-25',
    time: '01:30:00',
    fold: 1,
  });
});

test('only a minute at which a free time begins is offered', () => {
  const free = [{ start_time: '09:00:00', fold: 0 }];
  expect(isOffered({ date: '2026-12-01', time: '09:00', fold: 0 }, free)).toBe(true);
  expect(isOffered({ date: '2026-12-01', time: '09:10', fold: 0 }, free)).toBe(false);
  expect(isOffered({ date: '2026-12-01', time: '09:00', fold: 1 }, free)).toBe(false);
});
