import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { everyPage, PAGE } from '../api/everyPage';

export type Location = Schemas['LocationView'];
export type Room = Schemas['RoomView'];

/** What lists of locations and rooms are known by. */
export const PLACES = ['places'];

const MINUTES = 5 * 60_000;

/** Every location, those that are used no more too, in the order of their names. */
export const locations = queryOptions({
  queryKey: [...PLACES, 'locations'],
  staleTime: MINUTES,
  queryFn: () =>
    everyPage<Location>((page) =>
      body(
        api.GET('/api/appointments/locations', {
          params: { query: { page, page_size: PAGE, ordering: 'name' } as never },
        }),
      ),
    ),
});

/** Every room, those that are used no more too, in the order of their names. */
export const rooms = queryOptions({
  queryKey: [...PLACES, 'rooms'],
  staleTime: MINUTES,
  queryFn: () =>
    everyPage<Room>((page) =>
      body(
        api.GET('/api/appointments/rooms', {
          params: { query: { page, page_size: PAGE, ordering: 'name' } as never },
        }),
      ),
    ),
});
