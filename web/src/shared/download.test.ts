import { expect, test } from 'vitest';
import { readFile } from './download';

const pieces = (all: string[], fails: boolean) =>
  new ReadableStream<Uint8Array>({
    start(to) {
      for (const piece of all) to.enqueue(new TextEncoder().encode(piece));
      if (fails) to.error(new TypeError('broken off'));
      else to.close();
    },
  });

test('a file comes in pieces, with the name that it is sent with', async () => {
  const told: number[] = [];
  const answer = new Response(pieces(['id\r\n', '7\r\n'], false), {
    headers: {
      'Content-Type': 'text/csv;charset=UTF-8',
      'Content-Disposition': 'attachment; filename="appointments-2026-12-01.csv"',
    },
  });
  const file = await readFile(answer, 'file.csv', (bytes) => told.push(bytes));
  expect(file.name).toBe('appointments-2026-12-01.csv');
  expect(await file.content.text()).toBe('id\r\n7\r\n');
  expect(told).toEqual([4, 7]);
});

test('half a file is none', async () => {
  await expect(
    readFile(new Response(pieces(['id\r\n'], true)), 'file.csv', () => undefined),
  ).rejects.toThrow('broken off');
});
