import { expect, test } from 'vitest';
import type { Appointment } from './appointment';
import { amount, isFeeDue, money } from './money';

test.each([
  ['8000.00', 'JPY', '8,000 JPY'],
  ['8000.5', 'JPY', '8,000.5 JPY'],
  ['10.125', 'KWD', '10.125 KWD'],
  ['10.50', 'KWD', '10.500 KWD'],
  ['150.00', 'SAR', '150.00 SAR'],
  ['150.00', null, '150.00'],
  ['100', undefined, '100.00'],
])('%s in %s reads %s', (text, currency, expected) => {
  expect(money(text, currency, 'en')).toBe(expected);
});

test('of no currency as many decimals as there are, two at least', () => {
  expect(amount('80', 'en')).toBe('80.00');
  expect(amount('10.125', 'en')).toBe('10.125');
});

test.each([
  ['confirmed', '20.00', '2026-12-01T09:00:00Z', true],
  ['pending', '20.00', '2026-12-01T09:00:00Z', false],
  ['confirmed', '20.00', '2026-12-01T11:00:00Z', false],
  ['confirmed', null, null, false],
])(
  'cancelling a %s one with a fee of %s from %s on costs it: %s',
  (status, fee, until, expected) => {
    const one = { status, cancellation_fee: fee, cancel_free_until: until } as Appointment;
    expect(isFeeDue(one, new Date('2026-12-01T10:00:00Z'))).toBe(expected);
  },
);
