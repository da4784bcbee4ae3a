import { beforeEach, expect, test, vi } from 'vitest';
import { forgetView, keepColumns, keepView, storedColumns, storedViews } from './views';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('a view is kept by its name, in order, without the page', () => {
  keepView({ name: 'Unpaid', filters: { is_paid: false, page: 4 }, columns: ['when', 'paid'] });
  keepView({ name: 'Asked for', filters: { status: ['pending'] }, columns: ['when'] });
  keepView({ name: 'Unpaid', filters: { is_paid: false, doctor: 7 }, columns: ['when'] });
  expect(storedViews()).toEqual([
    { name: 'Asked for', filters: { status: ['pending'] }, columns: ['when'] },
    { name: 'Unpaid', filters: { is_paid: false, doctor: 7 }, columns: ['when'] },
  ]);
  expect(forgetView('Unpaid').map((view) => view.name)).toEqual(['Asked for']);
});

test('what is broken, or of another version, is passed over', () => {
  localStorage.setItem('desk-views', '{"not": "a list"}');
  expect(storedViews()).toEqual([]);
  localStorage.setItem('desk-views', '[{"name": "Old", "filters": {"status": ["gone"]}}, 7, null]');
  expect(storedViews().map((view) => view.filters)).toEqual([{}]);
  localStorage.setItem('desk-columns', 'nonsense');
  expect(storedColumns()).toContain('when');
  keepColumns(['fee', 'when']);
  expect(storedColumns()).toEqual(['when', 'fee']);
});
