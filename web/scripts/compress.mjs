// Beside each file of the bundle that is worth it, the same compressed: the gateway sends it to whoever takes it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

for (const name of readdirSync('dist/assets')) {
  const content = readFileSync(`dist/assets/${name}`);
  const compressed = gzipSync(content, { level: 9 });
  if (compressed.length < content.length * 0.9) writeFileSync(`dist/assets/${name}.gz`, compressed);
}
