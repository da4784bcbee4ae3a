import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TESTS = new URL('../tests/', import.meta.url);
const told = readFileSync(new URL('../../docs/web.md', import.meta.url), 'utf8');

/** What looks at every page, takes pictures or measures is no journey. */
const isJourney = (file: string) =>
  /\.spec\.ts$/.test(file) && !/(pages|pictures|find-speed)\.spec/.test(file);

test('docs/web.md has every journey by the name of its test, and no other', () => {
  const names = readdirSync(TESTS)
    .filter(isJourney)
    .flatMap((file) => [
      ...readFileSync(new URL(file, TESTS), 'utf8').matchAll(/^test\(\s*'([^']+)'/gm),
    ])
    .map((found) => found[1] ?? '');
  const [, table = ''] = told.split('| | test |\n| --- | --- |\n');
  const listed = [...table.matchAll(/^\| [^|]*\| ([^|]+) \|$/gm)].map((found) => found[1] ?? '');
  expect(listed.toSorted()).toEqual(names.toSorted());
});
