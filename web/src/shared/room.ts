import type { Appointment } from './appointment';

/** Where an appointment is, as it is said: "Room 2, Main building". Nothing where that is not known. */
export function placeOf({ room, room_location }: Pick<Appointment, 'room' | 'room_location'>) {
  return [room, room_location].filter((name) => name !== null).join(', ');
}
