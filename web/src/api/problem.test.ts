import { expect, test } from 'vitest';
import { ApiProblem, unreachable, wordingOf } from './problem';

const problem = (status: number, told: object) =>
  ApiProblem.of(new Response(JSON.stringify(told), { status, headers: { 'X-Trace-Id': 'abc' } }));

test('says what the API said, field by field', async () => {
  const told = await problem(400, {
    type: 'https://umoorsehhat.org/problems/invalid-input',
    detail: 'Look at the fields.',
    violations: [{ field: 'symptoms', code: 'too_long', message: 'is too long' }],
  });
  expect(told.kind).toBe('invalid-input');
  expect(told.fault('symptoms')).toBe('is too long');
  expect(told.fault('notes')).toBeUndefined();
  expect(told.trace).toBe('abc');
  expect(wordingOf(told)).toBeUndefined();
});

test('an answer that is no problem document is still one', async () => {
  const told = await ApiProblem.of(new Response('<html>', { status: 502 }));
  expect(told.status).toBe(502);
  expect(wordingOf(told)).toBe('problem.unforeseen');
});

test.each([
  [401, 'problem.loggedOut'],
  [412, 'problem.changed'],
  [429, 'problem.tooMany'],
  [503, 'problem.busy'],
])('%i has words of the pages’ own', async (status, wording) => {
  expect(wordingOf(await problem(status, { detail: 'x' }))).toBe(wording);
});

test('no answer is said as such', () => {
  expect(wordingOf(unreachable())).toBe('problem.offline');
  expect(wordingOf(new TypeError('x'))).toBe('problem.unforeseen');
});
