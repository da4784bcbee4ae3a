import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { live } from '../../shared/live';

export type Waiting = Schemas['WaitingView'];

const PAGE = 50;

/** Who is there now, in order of arrival; of every doctor unless told. */
export function waitingRoom(doctor: number | undefined) {
  return queryOptions({
    ...live,
    queryKey: ['appointments', 'queue', doctor],
    placeholderData: keepPreviousData,
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/queue', {
          params: { query: doctor ? { doctor: String(doctor) } : {} },
        }),
      ),
  });
}

/** Visits that are over and that nobody has closed, the oldest first. */
export function unclosedVisits(doctor: number | undefined, page: number) {
  return queryOptions({
    ...live,
    queryKey: ['appointments', 'unclosed', doctor, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/unclosed', {
          params: {
            query: {
              page,
              page_size: PAGE,
              ...(doctor ? { doctor: String(doctor) } : {}),
            } as never,
          },
        }),
      ),
  });
}
