import { expect, test } from 'vitest';
import { left } from './money';
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
