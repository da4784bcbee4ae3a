import { expect, test } from 'vitest';
import { minutesWaited } from './waited';

const NOW = new Date('2026-12-01T09:00:00Z');
const since = (arrived_at: string | null) => minutesWaited({ arrived_at }, NOW);

test('whole minutes count, and never less than none', () => {
  expect(since('2026-12-01T08:49:01Z')).toBe(10);
  expect(since('2026-12-01T09:00:05Z')).toBe(0);
  expect(since(null)).toBe(0);
});
