import { expect, test } from 'vitest';
import { inWords } from './Countdown';

test.each([
  [0, '0:00'],
  [-5_000, '0:00'],
  [1, '0:01'],
  [59_000, '0:59'],
  [750_000, '12:30'],
  [3_930_000, '1:05:30'],
])('%i ms are shown as %s', (left, shown) => {
  expect(inWords(left)).toBe(shown);
});
