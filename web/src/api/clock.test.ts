import { afterEach, expect, test } from 'vitest';
import { noteServerTime, serverNow } from './clock';

const SERVER = 'Mon, 30 Nov 2026 04:00:00 GMT';
const THEN = Date.parse(SERVER);

afterEach(() => noteServerTime(new Date().toUTCString()));

test('a clock that is wrong here counts by the server’s', () => {
  noteServerTime(SERVER, THEN - 3_600_000);
  expect(serverNow(THEN - 3_600_000)).toBe(THEN + 500);
  expect(serverNow(THEN - 3_600_000 + 60_000)).toBe(THEN + 60_500);
});

test('an answer that names no time changes nothing', () => {
  noteServerTime(SERVER, THEN);
  noteServerTime(null, THEN + 99_000);
  noteServerTime('nonsense', THEN + 99_000);
  expect(serverNow(THEN)).toBe(THEN + 500);
});
