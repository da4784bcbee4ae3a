import { beforeEach, expect, test, vi } from 'vitest';
import { keptKey } from './kept';

vi.mock('../api/client', () => ({ newKey: () => crypto.randomUUID() }));

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, value: string) => store.set(name, value),
    removeItem: (name: string) => store.delete(name),
  });
});

test('the same wish has the same key until it is answered', async () => {
  const first = await keptKey({ count: 6 });
  expect((await keptKey({ count: 6 })).key).toBe(first.key);
  expect((await keptKey({ count: 5 })).key).not.toBe(first.key);
  first.forget();
  expect((await keptKey({ count: 6 })).key).not.toBe(first.key);
});

test('what was typed is not kept', async () => {
  await keptKey({ reason: 'Headache' });
  expect(JSON.stringify([...store])).not.toContain('Headache');
});
