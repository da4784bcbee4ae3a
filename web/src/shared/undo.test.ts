import { expect, test } from 'vitest';
import { canUndo, minutesWaited } from './undo';

const NOW = new Date('2026-12-01T09:00:00Z');
const at = (arrived_at: string | null, undo_until: string | null) => ({ arrived_at, undo_until });

test('what was recorded can be taken back until the API says', () => {
  expect(canUndo(at(null, null), NOW)).toBe(false);
  expect(canUndo(at(null, '2026-12-01T09:00:00Z'), NOW)).toBe(true);
  expect(canUndo(at(null, '2026-12-01T08:59:59Z'), NOW)).toBe(false);
});

test('whole minutes count, and never less than none', () => {
  expect(minutesWaited(at('2026-12-01T08:49:01Z', null), NOW)).toBe(10);
  expect(minutesWaited(at('2026-12-01T09:00:05Z', null), NOW)).toBe(0);
  expect(minutesWaited(at(null, null), NOW)).toBe(0);
});
