import { expect, test } from 'vitest';
import { cut, type NewSeries, wanted } from './newSeries';

const SERIES: NewSeries = {
  from: '2026-12-07',
  until: '',
  every: 1,
  weekdays: [0, 2],
  start: '09:00',
  end: '11:00',
  minutes: 30,
  pause: 15,
  places: 2,
  room: 4,
};

test('hours are cut into as many slots as there is time for', () => {
  expect(cut(SERIES).map(({ start_time, end_time }) => [start_time, end_time])).toEqual([
    ['09:00', '09:30'],
    ['09:45', '10:15'],
    ['10:30', '11:00'],
  ]);
  expect(cut(SERIES).every(({ room }) => room === 4)).toBe(true);
  expect(cut({ ...SERIES, start: '23:00', end: '00:30', pause: 0 }).at(-1)).toMatchObject({
    start_time: '00:00',
    end_time: '00:30',
  });
  expect(cut({ ...SERIES, minutes: 0 })).toEqual([]);
});

test('every week is weekdays, every other week a rule', () => {
  expect(wanted(7, SERIES)).toMatchObject({ doctor: 7, recurring_days: '0,2' });
  expect(wanted(7, SERIES)).not.toHaveProperty('recurring_end_date');
  expect(wanted(7, { ...SERIES, every: 2, until: '2027-03-01' })).toMatchObject({
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
    recurring_end_date: '2027-03-01',
  });
});
