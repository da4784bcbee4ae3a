import { expect, test, vi } from 'vitest';
import { ApiProblem } from '../api/problem';
import type { Appointment, Versioned } from './appointment';
import { asSeen, HasChanged } from './asSeen';

const one = (given: Partial<Appointment> = {}) =>
  ({ id: 7, status: 'confirmed', reminder_sent: false, ...given }) as Appointment;

const stale = () => new ApiProblem(412, 'precondition-failed', 'changed', [], undefined);

/** The API with one appointment: refuses what names another version. */
function clinic(now: Versioned) {
  const read = vi.fn(async () => now);
  const write = vi.fn(async (version: string, key: string) => {
    if (version !== now.version) throw stale();
    return `${key} by ${version}`;
  });
  return { read, write };
}

test('what is as it was seen is written at once, with the version that was seen', async () => {
  const { read, write } = clinic({ value: one(), version: '"1"' });
  const done = await asSeen({ value: one(), version: '"1"' }, { key: 'a' }, write, read);
  expect(done).toBe('a by "1"');
  expect(read).not.toHaveBeenCalled();
});

test('what only the platform has noted is no reason to ask: the same is sent again', async () => {
  const { read, write } = clinic({ value: one({ reminder_sent: true }), version: '"2"' });
  const done = await asSeen({ value: one(), version: '"1"' }, { key: 'a' }, write, read);
  expect(done).toBe('a by "2"');
});

test('what somebody has changed is not touched, and told', async () => {
  const now = { value: one({ status: 'cancelled' }), version: '"2"' };
  const { read, write } = clinic(now);
  const refused = await asSeen({ value: one(), version: '"1"' }, { key: 'a' }, write, read).catch(
    (problem: unknown) => problem,
  );
  expect(refused).toBeInstanceOf(HasChanged);
  expect(refused).toMatchObject({ status: 412, seen: one(), now });
  expect(write).toHaveBeenCalledTimes(1);
});

test('a row of a list, which has no version, is read first', async () => {
  const { read, write } = clinic({ value: one({ reminder_sent: true }), version: '"4"' });
  expect(await asSeen({ value: one() }, { key: 'a' }, write, read)).toBe('a by "4"');
  const moved = clinic({ value: one({ starts_at: '2026-12-01T09:00:00Z' }), version: '"5"' });
  await expect(asSeen({ value: one() }, { key: 'b' }, moved.write, moved.read)).rejects.toThrow(
    HasChanged,
  );
  expect(moved.write).not.toHaveBeenCalled();
});

test('what was done, and whose answer was lost, is asked for as the same request', async () => {
  const now = { value: one(), version: '"1"' };
  const { read } = clinic(now);
  const sent: string[] = [];
  let isLost = true;
  const write = async (version: string, key: string) => {
    sent.push(`${key} by ${version}`);
    // It is done, and nobody hears of it: the appointment is another one by now.
    now.value = one({ status: 'cancelled' });
    if (isLost) throw new ApiProblem(0, 'unreachable', '', [], undefined);
    return 'done';
  };
  const wish = { key: 'a' };
  await expect(asSeen({ value: one() }, wish, write, read)).rejects.toMatchObject({ status: 0 });
  isLost = false;
  expect(await asSeen({ value: one() }, wish, write, read)).toBe('done');
  expect(sent).toEqual(['a by "1"', 'a by "1"']);
});

test('what is noted again and again ends as the refusal that it is', async () => {
  const write = vi.fn(async () => {
    throw stale();
  });
  const read = async () => ({ value: one(), version: '"9"' });
  const refused = asSeen({ value: one(), version: '"1"' }, { key: 'a' }, write, read);
  await expect(refused).rejects.toMatchObject({ status: 412, detail: 'changed' });
  expect(write).toHaveBeenCalledTimes(3);
});

test('any other refusal is told as it is', async () => {
  const full = new ApiProblem(409, 'slot-full', 'taken', [], undefined);
  const write = async () => {
    throw full;
  };
  const { read } = clinic({ value: one(), version: '"1"' });
  await expect(asSeen({ value: one(), version: '"1"' }, { key: 'a' }, write, read)).rejects.toBe(
    full,
  );
  expect(read).not.toHaveBeenCalled();
});
