import { expect, test } from 'vitest';
import { amount, money } from './money';

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
