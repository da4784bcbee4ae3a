import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import { type Appointment, appointmentNow } from '../../shared/appointment';
import { live } from '../../shared/live';

export type { Appointment };

const PAGE = 50;

/** Everything the caller has booked, what is last in time first. */
export const appointments = infiniteQueryOptions({
  queryKey: ['appointments'],
  ...live,
  initialPageParam: 1,
  queryFn: ({ pageParam }) =>
    body(
      api.GET('/api/appointments/appointments', {
        params: { query: { page: pageParam, page_size: PAGE, ordering: '-starts_at' } as never },
      }),
    ),
  getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
});

/** One, with the version that a change of it names. */
export function appointment(id: number) {
  return queryOptions({
    queryKey: ['appointments', id],
    ...live,
    queryFn: () => appointmentNow(id),
  });
}

/** The reminders of one, by the time for which they are planned. */
export function reminders(id: number) {
  return queryOptions({
    queryKey: ['appointments', id, 'reminders'],
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/{id}/reminders', {
          params: { path: { id: String(id) }, query: { page_size: 50 } as never },
        }),
      ),
  });
}

/** Which words a state is said in. */
export function stateOf(appointment: Appointment): string {
  if (appointment.status === 'cancelled') {
    return appointment.rescheduled_to ? 'state.moved' : 'state.cancelled';
  }
  return stateWords(appointment.status);
}

export function stateWords(status: string): string {
  return `state.${status}`;
}
