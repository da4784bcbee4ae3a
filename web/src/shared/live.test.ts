import { afterEach, expect, test } from 'vitest';
import { ApiProblem, unreachable } from '../api/problem';
import { live, polled, setStreamed } from './live';

afterEach(() => setStreamed(false));

const query = (dataUpdatedAt: number, error: Error | null) => ({ state: { dataUpdatedAt, error } });

const FOUND = query(1, null);

test('lists are polled while there is no stream, and rest while there is one', () => {
  expect(live.refetchInterval(FOUND)).toBe(5_000);
  setStreamed(true);
  expect(live.refetchInterval(FOUND)).toBe(60_000);
  setStreamed(false);
  expect(live.refetchInterval(FOUND)).toBe(5_000);
  expect(polled.refetchInterval(FOUND)).toBe(5_000);
});

test('what is not there is not asked for again, what was refused for now is', () => {
  const missing = new ApiProblem(404, 'not-found', '', [], undefined);
  expect(live.refetchInterval(query(0, missing))).toBe(false);
  expect(polled.refetchInterval(query(0, missing))).toBe(false);
  expect(live.refetchInterval(query(1, missing))).toBe(5_000);
  const soon = new ApiProblem(429, 'too-many-requests', '', [], undefined);
  expect(live.refetchInterval(query(0, soon))).toBe(5_000);
  expect(live.refetchInterval(query(0, unreachable()))).toBe(5_000);
  expect(live.refetchInterval(query(0, null))).toBe(5_000);
});

test('what the stream tells is marked, and only that', () => {
  expect(live.meta.live).toBe(true);
  expect('meta' in polled).toBe(false);
});
