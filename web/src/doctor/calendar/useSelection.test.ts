import { expect, test } from 'vitest';
import { type Marked, stepped } from './useSelection';

const HOURS = { from: 480, to: 1080 };
const at = (column: number, from: number, to = from + 30, last = column): Marked => ({
  columns: [column, last],
  from,
  to,
});
const press = (marked: Marked, key: string, shiftKey = false, isMirrored = false) =>
  stepped(marked, { key, shiftKey }, 7, HOURS, isMirrored, false);

test('arrow keys go through the days and their half hours, and no further', () => {
  expect(press(at(0, 480), 'ArrowDown')).toEqual(at(0, 510));
  expect(press(at(0, 480), 'ArrowUp')).toEqual(at(0, 480));
  expect(press(at(6, 480), 'ArrowRight')).toEqual(at(6, 480));
  expect(press(at(2, 480), 'ArrowLeft')).toEqual(at(1, 480));
  expect(press(at(0, 480), 'Enter')).toBeUndefined();
});

test('where the language runs from right to left, the left arrow goes to the next day', () => {
  expect(press(at(2, 480), 'ArrowLeft', false, true)).toEqual(at(3, 480));
});

test('with Shift they mark more hours and more days', () => {
  expect(press(at(0, 480), 'ArrowDown', true)).toEqual(at(0, 480, 540));
  expect(press(at(0, 480), 'ArrowRight', true)).toEqual(at(0, 480, 510, 1));
  expect(press(at(0, 480, 510, 1), 'ArrowLeft', true)).toEqual(at(0, 480));
});
