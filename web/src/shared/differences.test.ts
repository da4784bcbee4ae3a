import { expect, test } from 'vitest';
import type { Appointment } from './appointment';
import { differences, isAsSeen } from './differences';

const seen = {
  status: 'confirmed',
  starts_at: '2026-12-01T09:00:00Z',
  time_zone: 'UTC',
  duration_minutes: 30,
  reason_for_visit: null,
  is_paid: false,
  amount_paid: null,
  confirmation_sent: false,
  updated_at: '2026-11-30T08:00:00Z',
  can_cancel: true,
} as Appointment;

const words = {
  language: 'en',
  say: (key: string) => key,
  stateOf: (one: Appointment) => `state.${one.status}`,
};

test('what the platform notes and what the clock brings is no change', () => {
  const noted = { ...seen, confirmation_sent: true, updated_at: 'later', can_cancel: false };
  expect(isAsSeen(seen, noted)).toBe(true);
  expect(differences(seen, noted, words)).toEqual([]);
});

test('what people decide is, in words, most important first', () => {
  const now: Appointment = {
    ...seen,
    reason_for_visit: 'Cough',
    is_paid: true,
    amount_paid: '120.00',
    status: 'cancelled',
    starts_at: '2026-12-02T10:30:00Z',
  };
  expect(isAsSeen(seen, now)).toBe(false);
  expect(differences(seen, now, words)).toEqual([
    { text: 'changed.state', before: 'state.confirmed', now: 'state.cancelled' },
    {
      text: 'changed.time',
      before: 'Tue, Dec 1, 2026, 9:00 AM',
      now: 'Wed, Dec 2, 2026, 10:30 AM',
    },
    { text: 'changed.reason', before: '–', now: 'Cough' },
    { text: 'changed.paid', before: 'changed.no', now: '120.00' },
  ]);
});

test('what is nothing in both is no change, however it is written', () => {
  const { reason_for_visit: _, ...without } = seen;
  expect(isAsSeen(seen, { ...without, reason_for_visit: undefined } as never)).toBe(true);
});
