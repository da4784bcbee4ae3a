import { expect, test } from 'vitest';
import { asksOf, inSlots } from './affected';

const slot = (id: number, doctor: number, date: string, current_appointments = 1) => ({
  id,
  doctor,
  date,
  current_appointments,
});

test('each doctor is asked for once, for the dates with appointments', () => {
  expect(
    asksOf([
      slot(1, 7, '2026-12-03'),
      slot(2, 7, '2026-12-01'),
      slot(3, 7, '2026-12-09', 0),
      slot(4, 8, '2026-12-02'),
      slot(5, 9, '2026-12-02', 0),
    ]),
  ).toEqual([
    { doctor: 7, from: '2026-12-01', to: '2026-12-03' },
    { doctor: 8, from: '2026-12-02', to: '2026-12-02' },
  ]);
});

test('only what is in the slots is affected, the first to come first', () => {
  const later = { time_slot: 1, starts_at: '2026-12-03T09:00:00Z' };
  const sooner = { time_slot: 2, starts_at: '2026-12-01T09:00:00Z' };
  const elsewhere = { time_slot: 6, starts_at: '2026-12-01T10:00:00Z' };
  const without = { time_slot: null, starts_at: '2026-12-01T11:00:00Z' };
  const slots = [slot(1, 7, '2026-12-03'), slot(2, 7, '2026-12-01')];
  expect(inSlots([later, elsewhere, sooner, without], slots)).toEqual([sooner, later]);
});
