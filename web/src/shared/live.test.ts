import { afterEach, expect, test } from 'vitest';
import { live, polled, setStreamed } from './live';

afterEach(() => setStreamed(false));

test('lists are polled while there is no stream, and rest while there is one', () => {
  expect(live.refetchInterval()).toBe(polled.refetchInterval);
  setStreamed(true);
  expect(live.refetchInterval()).toBe(60_000);
  setStreamed(false);
  expect(live.refetchInterval()).toBe(polled.refetchInterval);
});

test('what the stream tells is marked, and only that', () => {
  expect(live.meta.live).toBe(true);
  expect('meta' in polled).toBe(false);
});
