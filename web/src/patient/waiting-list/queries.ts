import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Entry = Schemas['EntryView'];
export type Offer = Schemas['OfferView'];

/** An entry with the offer that was made last for it. */
export type Offered = Entry & { offer: Offer };

const PAGE = 50;
const BEING_BOOKED = 1_000;
const OFFERED = 5_000;
const WAITING = 20_000;

/** What the caller waits for now; an offer that comes, or becomes something, shows by itself. */
export const waiting = queryOptions({
  queryKey: ['waiting-list', 'active'],
  queryFn: () =>
    body(
      api.GET('/api/appointments/waiting-list', {
        params: { query: { is_active: true, page_size: 200, ordering: 'preferred_date' } as never },
      }),
    ),
  refetchInterval: (query) => soon(query.state.data?.results ?? []),
});

/** What the caller waits for no longer, the latest day first. */
export const left = infiniteQueryOptions({
  queryKey: ['waiting-list', 'left'],
  initialPageParam: 1,
  queryFn: ({ pageParam }) =>
    body(
      api.GET('/api/appointments/waiting-list', {
        params: {
          query: {
            is_active: false,
            page: pageParam,
            page_size: PAGE,
            ordering: '-preferred_date',
          } as never,
        },
      }),
    ),
  getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
  // What another device has answered, or the clinic has ended.
  refetchInterval: WAITING,
});

export function isOffered(entry: Entry): entry is Offered {
  return entry.offer !== null;
}

/** Whether somebody has to answer it, or an answer is on its way. */
export function isRunning(entry: Entry): boolean {
  return entry.offer?.status === 'open' || entry.offer?.status === 'accepted';
}

/** After how many milliseconds it is worth looking again. */
export function soon(entries: Entry[]): number {
  if (entries.some((entry) => entry.offer?.status === 'accepted')) return BEING_BOOKED;
  return entries.some(isRunning) ? OFFERED : WAITING;
}
