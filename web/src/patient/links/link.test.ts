import { expect, test } from 'vitest';
import { keyOf, linkOf } from './link';

const TOKEN = 'abcdefghijklmnopqrstuv_-';

test('an address says what for and the token', () => {
  expect(linkOf(`#cancel.${TOKEN}`)).toEqual({ purpose: 'cancel', token: TOKEN, topic: '' });
  expect(linkOf(`unsubscribe.${TOKEN}.offers`)?.topic).toBe('offers');
});

test.each(['', '#', '#cancel', '#cancel.short', `#.${TOKEN}`, '#cancel.<script>alert(1)</script>'])(
  '%s is no link',
  (fragment) => {
    expect(linkOf(fragment)).toBeUndefined();
  },
);

test('the same wish has the same key, another one another', async () => {
  expect(await keyOf('cancel', 'ill')).toBe(await keyOf('cancel', 'ill'));
  expect(await keyOf('cancel', 'ill')).not.toBe(await keyOf('cancel', 'well'));
  expect(await keyOf('cancel', 'ill')).toMatch(/^[0-9a-f]{64}$/);
});
