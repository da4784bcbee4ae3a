import { expect, test } from 'vitest';
import { placeOf } from './room';

test('a place is a room and where that is', () => {
  expect(placeOf({ room: 'Room 2', room_location: 'Main building' })).toBe('Room 2, Main building');
  expect(placeOf({ room: 'Room 2', room_location: null })).toBe('Room 2');
  expect(placeOf({ room: null, room_location: null })).toBe('');
});
