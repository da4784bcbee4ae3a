import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { valueWords } from './valueWords';

const t = ((key: string) => key) as unknown as TFunction;
const words = (field: string, value: unknown) => valueWords(field, value, 'Asia/Riyadh', t, 'en');

test('an instant is told as on the clock of the doctor', () => {
  const told = words('arrived_at', '2026-11-30T12:33:11.004Z');
  expect(told).toContain('3:33');
  expect(told).not.toContain('T12');
});

test('a day is told in words, and a state in those of the state', () => {
  expect(words('follow_up_date', '2026-12-24')).toContain('December');
  expect(words('status', 'arrived')).toBe('appointments.status.arrived');
  expect(words('is_paid', false)).toBe('timeline.no');
  expect(words('rescheduled_to', null)).toBe('timeline.nothing');
});

test('what is none of these is told as it is', () => {
  expect(words('rescheduled_to', 17)).toContain('17');
});
