import { expect, test } from 'vitest';
import { everyPage } from './everyPage';

test('pages are read until there is no next one', async () => {
  const asked: number[] = [];
  const found = await everyPage(async (page) => {
    asked.push(page);
    return { results: [`${page}a`, `${page}b`], next: page < 3 ? 'more' : null };
  });
  expect(found).toEqual(['1a', '1b', '2a', '2b', '3a', '3b']);
  expect(asked).toEqual([1, 2, 3]);
});

test('a list without end is read no further than ten pages', async () => {
  expect(await everyPage(async (page) => ({ results: [page], next: 'more' }))).toHaveLength(10);
});
