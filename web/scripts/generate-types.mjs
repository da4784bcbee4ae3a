// Writes src/api/schema.d.ts from the OpenAPI documents of a running gateway (its address is the argument): what the
// pages call, and only what an answer looks like that succeeded; what is refused is one problem everywhere.
import { writeFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';

const [gateway = 'http://localhost:8080'] = process.argv.slice(2);
/** What the pages call, below /api/appointments/, by area. */
const CALLED = [
  // patients
  /^(doctors|services|next-available|check-availability|availability\/(days|next)|access-log|reminders)$/,
  /^appointments(\/\{id\}(\/(cancel|reschedule|reminders|calendar|receipt))?)?$/,
  /^waiting-list(\/\{id\}(\/(accept|decline|deactivate|resume|history))?)?$/,
  /^preferences\/\{patient\}$/,
  /^patients\/\{id\}\/(erasure-request|language)$/,
  /^links\/.+$/,
  /^appointments\/(series|\{id\}\/series(\/(cancel|reschedule))?)$/,
  /^appointments\/\{id\}\/(payment-intents|online-payments)$/,
  // doctors
  /^doctors\/\{id\}$/,
  /^appointments\/queue$/,
  /^appointments\/\{id\}\/(confirm|decline|check_in|start|complete|no_show|undo)$/,
  /^time-slots(\/(\{id\}|bulk_create|recurring(\/\{id\})?))?$/,
  /^time-off(\/\{id\})?$/,
  /^preferences\/doctors\/\{doctor\}$/,
  // front desk
  /^appointments\/(bulk|export|queue|statistics|unclosed)$/,
  /^appointments\/\{id\}\/(confirm|decline|check_in|start|complete|no_show|undo|payment|refund|waive_fee|payments)$/,
  /^appointments\/\{id\}\/(logs|messages)$/,
  /^patients(\/\{id\}(\/deactivate)?)?$/,
  /^(doctors|services)\/\{id\}$/,
  /^slots\/overbooked$/,
  /^(locations|rooms|holidays)(\/\{id\})?$/,
  /^time-off\/close_day$/,
  /^waiting-list\/(offers|bulk|statistics|\{id\}\/history)$/,
  /^reminders\/(bulk|\{id\}(\/send)?)$/,
  /^operations\/booking-service/,
];
const BASE = '/api/appointments/';
const isCalled = (path) =>
  path.startsWith(BASE) && CALLED.some((wanted) => wanted.test(path.slice(BASE.length)));

const merged = {
  openapi: '3.1.0',
  info: { title: 'Appointments', version: '1' },
  paths: {},
  components: { schemas: {} },
};
for (const service of ['scheduling', 'booking', 'waitlist', 'notification']) {
  const answer = await fetch(`${gateway}/v3/api-docs/${service}`);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const document = apart(await answer.json(), service);
  for (const [path, operations] of Object.entries(document.paths)) {
    if (!isCalled(path)) continue;
    for (const operation of Object.values(operations)) {
      operation.operationId = `${service}_${operation.operationId}`;
      for (const status of Object.keys(operation.responses ?? {})) {
        if (!status.startsWith('2')) delete operation.responses[status];
      }
    }
    merged.paths[path] = operations;
  }
  Object.assign(merged.components.schemas, document.components.schemas);
}

const { schemas } = merged.components;

/** Where two services call different things alike, the second one's has the service before its name. */
function apart(document, service) {
  let text = JSON.stringify(document);
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const known = merged.components.schemas[name];
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      const own = service.charAt(0).toUpperCase() + service.slice(1) + name;
      text = text
        .replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${own}"`)
        .replaceAll(`"${name}":{`, `"${own}":{`);
    }
  }
  return JSON.parse(text);
}

/** The names of the schemas that a part speaks of, and those that these do. */
function reached(part, found = new Set()) {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (!found.has(name)) reached(schemas[name], found.add(name));
  }
  return found;
}

const operations = Object.values(merged.paths).flatMap((path) => Object.values(path));
const used = reached(merged.paths);
for (const name of Object.keys(schemas)) {
  if (!used.has(name)) delete schemas[name];
}
// An answer has all its fields, though some may be null.
for (const name of reached(operations.map((operation) => operation.responses))) {
  if (schemas[name].properties) schemas[name].required = Object.keys(schemas[name].properties);
}

await writeFile(
  'src/api/schema.d.ts',
  `// Made by scripts/generate-types.mjs.\n${astToString(await openapiTypes(merged))}`,
);
