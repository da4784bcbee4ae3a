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
    amount_paid: null,
    amount_due: '80.00',
    deposit_paid: null,
    cancellation_fee_due: null,
    can_cancel: true,
    rescheduled_to: null,
    can_check_in: false,
    can_undo: false,
    ...given,
  }) as Appointment;

test.each<[string, Partial<Appointment>, string[]]>([
  ['a request', { status: 'pending' }, ['confirm', 'decline', 'payment', 'cancel']],
  [
    'one whose patient may be there',
    { can_check_in: true },
    ['check_in', 'start', 'complete', 'payment', 'cancel'],
  ],
  ['one for which it is too early', {}, ['start', 'complete', 'payment', 'cancel']],
  [
    'one whose patient is there',
    { status: 'arrived', can_undo: true },
    ['start', 'complete', 'undo', 'payment', 'cancel'],
  ],
  [
    'one that has begun',
    { starts_at: BEFORE, can_check_in: true },
    ['check_in', 'start', 'complete', 'no_show', 'payment', 'cancel'],
  ],
  [
    'one under way',
    {
      status: 'in_progress',
      can_cancel: false,
      is_paid: true,
      amount_paid: '80.00',
      amount_due: '0.00',
    },
    ['complete', 'refund'],
  ],
  ['one that is over', { status: 'completed', can_cancel: false }, ['payment']],
  [
    'a cancelled one that was paid',
    {
      status: 'cancelled',
      can_cancel: false,
      is_paid: true,
      amount_paid: '80.00',
      amount_due: '0.00',
    },
    ['refund'],
  ],
  [
    'one that is paid in part',
    { status: 'in_progress', can_cancel: false, amount_paid: '30.00' },
    ['complete', 'payment', 'refund'],
  ],
  [
    'one whose deposit is owed',
    { deposit_paid: false },
    ['start', 'complete', 'deposit', 'payment', 'cancel'],
  ],
  [
    'one that was cancelled late',
    { status: 'cancelled', can_cancel: false, amount_due: '20.00', cancellation_fee_due: '20.00' },
    ['payment', 'waive_fee'],
  ],
  [
    'one that was cancelled late and paid before',
    {
      status: 'cancelled',
      can_cancel: false,
      amount_paid: '80.00',
      amount_due: '0.00',
      cancellation_fee_due: '20.00',
    },
    ['refund', 'waive_fee'],
  ],
  [
    'one that was moved, and took its payment along',
    {
      status: 'cancelled',
      can_cancel: false,
      is_paid: true,
      amount_paid: '80.00',
      amount_due: '0.00',
      rescheduled_to: 8,
    },
    [],
  ],
])('%s', (_, given, wanted) => {
  expect(actionsOf(one(given), NOW, true)).toEqual(wanted);
});

test('the front desk receives and takes payment, and neither treats nor pays back', () => {
  expect(actionsOf(one({ can_check_in: true }), NOW, false)).toEqual([
    'check_in',
    'payment',
    'cancel',
  ]);
  expect(
    actionsOf(
      one({ status: 'in_progress', can_cancel: false, is_paid: true, amount_due: '0.00' }),
      NOW,
      false,
    ),
  ).toEqual([]);
});
