import { expect, test } from 'vitest';
import { shades } from './theme';

test('the clinic’s colour is the one that white text stands on', () => {
  const all = shades('#0b5cad');
  expect(all).toHaveLength(10);
  expect(all[6]).toBe('#0b5cad');
  expect(all[0]).toBe('#eef4f9');
});
