import { expect, test } from 'vitest';
import { Turns, weightOf } from './turns';

const get = (query: string) => weightOf({ url: `http://clinic/api/x${query}`, method: 'GET' });

test('what counts for how much is as at the gateway', () => {
  expect(get('')).toBe(1);
  expect(get('?page_size=25')).toBe(1);
  expect(get('?page_size=26')).toBe(2);
  expect(get('?page_size=200')).toBe(8);
  expect(get('?page_size=9999')).toBe(8);
  expect(get('?service=1,2,3,4,5,6')).toBe(1);
  expect(get('?service=1%2C2%2C3%2C4%2C5%2C6%2C7')).toBe(2);
  expect(weightOf({ url: 'http://clinic/api/x', method: 'POST' })).toBe(4);
});

/** Work that ends when it is told to. */
function works(turns: Turns) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, weight: number) =>
    turns.take(weight, () => {
      begun.push(name);
      return new Promise<void>((end) => ends.set(name, end));
    });
  return { begun, take, end: (name: string) => ends.get(name)?.() };
}

const soon = () => new Promise((done) => setTimeout(done));

test('as much begins as there is room for, in its order', async () => {
  const { begun, take, end } = works(new Turns(10));
  const all = [take('a', 8), take('b', 2), take('c', 8), take('d', 1)];
  await soon();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await soon();
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await soon();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  end('c');
  end('d');
  await Promise.all(all);
});

test('what is too much by itself begins alone, and what fails makes room', async () => {
  const turns = new Turns(4);
  await expect(turns.take(8, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  await expect(turns.take(8, () => Promise.resolve('there'))).resolves.toBe('there');
});
