// Fails where the first load of the patient's area is larger than it may be: the entry with the page
// that shows first, and what it imports. Sizes are as they travel, compressed with gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 200_000;
const FIRST = ['index.html', 'src/locales/patient/en.json'];
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set(['index.html']);
const visit = (name) => {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the bundle`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const other of chunk.imports ?? []) visit(other);
};
for (const name of FIRST) visit(name);

let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(
  `${String(total).padStart(8)}  first load of the patient's area, of at most ${BUDGET} bytes`,
);
if (total > BUDGET) {
  console.error('The first load is over its budget.');
  process.exit(1);
}
