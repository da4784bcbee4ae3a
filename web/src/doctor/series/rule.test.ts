import { expect, test } from 'vitest';
import { ofDays, read, weekly } from './rule';

test('what is written is read again', () => {
  expect(weekly(2, [2, 0])).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE');
  expect(read(weekly(2, [0, 2]))).toMatchObject({
    every: 2,
    unit: 'week',
    weekdays: [{ day: 0 }, { day: 2 }],
  });
  expect(ofDays('1,3').weekdays.map(({ day }) => day)).toEqual([1, 3]);
});

test('rules of other clients are read, too', () => {
  expect(read('FREQ=MONTHLY;BYDAY=-1FR;COUNT=6')).toMatchObject({
    every: 1,
    unit: 'month',
    weekdays: [{ day: 4, nth: -1 }],
    count: 6,
  });
  expect(read('RRULE:FREQ=DAILY;UNTIL=20271231')).toMatchObject({ until: '2027-12-31' });
});

test.each(['FREQ=YEARLY;BYMONTH=3;BYDAY=MO', 'FREQ=MONTHLY;BYSETPOS=2;BYDAY=MO', 'nonsense'])(
  'what cannot be put in words is not: %s',
  (rrule) => {
    expect(read(rrule)).toBeUndefined();
  },
);
