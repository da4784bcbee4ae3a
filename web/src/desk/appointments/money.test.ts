import { expect, test } from 'vitest';
import { depositLeft, refundable } from './money';
import type { Appointment } from './queries';

test.each([
  ['150.00', null, '150.00'],
  ['150.00', '49.90', '100.10'],
  ['5.25', '1.125', '4.125'],
  ['0.30', '0.10', '0.20'],
  [null, '20.00', '-20.00'],
])(
  'of %s, when a fee of %s is owed, %s may be given back',
  (amount_paid, cancellation_fee_due, expected) => {
    expect(refundable({ amount_paid, cancellation_fee_due } as Appointment)).toBe(expected);
  },
);

test.each([
  ['50.00', null, '50.00'],
  ['50.00', '20.50', '29.50'],
])(
  'of a deposit of %s, when %s is paid, %s is owed yet',
  (deposit_amount, amount_paid, expected) => {
    expect(depositLeft({ deposit_amount, amount_paid } as Appointment)).toBe(expected);
  },
);
