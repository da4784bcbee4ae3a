import { expect, test } from 'vitest';
import type { Appointment } from '../queries';
import { actionsOf } from './actions';

const NOW = new Date('2026-12-01T09:00:00Z');
const LATER = '2026-12-01T10:00:00Z';
const BEFORE = '2026-12-01T08:00:00Z';

const one = (given: Partial<Appointment>) =>
  ({
    status: 'confirmed',
    starts_at: LATER,
    is_paid: false,
    can_cancel: true,
    rescheduled_to: null,
    appointment_date: '2026-12-01',
    time_zone: 'UTC',
    arrived_at: null,
    undo_until: null,
    ...given,
  }) as Appointment;

test.each<[string, Partial<Appointment>, string[]]>([
  ['a request', { status: 'pending' }, ['confirm', 'decline', 'payment', 'cancel']],
  ['one to come today', {}, ['check_in', 'start', 'complete', 'payment', 'cancel']],
  [
    'one of another day',
    { appointment_date: '2026-12-02' },
    ['start', 'complete', 'payment', 'cancel'],
  ],
  [
    'one whose patient is there',
    { status: 'arrived', undo_until: LATER },
    ['start', 'complete', 'undo', 'payment', 'cancel'],
  ],
  [
    'one that has begun',
    { starts_at: BEFORE },
    ['check_in', 'start', 'complete', 'no_show', 'payment', 'cancel'],
  ],
  [
    'one under way',
    { status: 'in_progress', can_cancel: false, is_paid: true },
    ['complete', 'refund'],
  ],
  ['one that is over', { status: 'completed', can_cancel: false, undo_until: BEFORE }, ['payment']],
  [
    'a cancelled one that was paid',
    { status: 'cancelled', can_cancel: false, is_paid: true },
    ['refund'],
  ],
  [
    'one that was moved, and took its payment along',
    { status: 'cancelled', can_cancel: false, is_paid: true, rescheduled_to: 8 },
    [],
  ],
])('%s', (_, given, wanted) => {
  expect(actionsOf(one(given), NOW)).toEqual(wanted);
});
