import { expect, test } from 'vitest';
import { depositLeft, left } from './money';
import type { Appointment } from './queries';

test.each([
  ['150.00', null, '150.00'],
  ['150.00', '49.90', '100.10'],
  ['5.25', '1.125', '4.125'],
  ['0.30', '0.10', '0.20'],
  ['80.00', '80.00', '0.00'],
])('of %s, when %s is paid, %s is owed yet', (consultation_fee, amount_paid, expected) => {
  expect(left({ consultation_fee, amount_paid } as Appointment)).toBe(expected);
});

test.each([
  ['50.00', null, '50.00'],
  ['50.00', '20.50', '29.50'],
])('of a deposit of %s, when %s is paid, %s is owed yet', (deposit_amount, amount_paid, expected) => {
  expect(depositLeft({ deposit_amount, amount_paid } as Appointment)).toBe(expected);
});
