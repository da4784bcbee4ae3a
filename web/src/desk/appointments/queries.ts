import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { Appointment } from '../../shared/appointment';
import { appointmentNow } from '../../shared/appointment';
import { live } from '../../shared/live';
import { type Filters, queryOf } from './filters';

export type { Appointment } from '../../shared/appointment';

const USUAL_SIZE = 20;

/** A page of them. */
export function appointmentList(filters: Filters) {
  return queryOptions({
    ...live,
    queryKey: ['appointments', 'list', filters],
    placeholderData: keepPreviousData,
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments', {
          params: {
            query: {
              ...queryOf(filters),
              page: filters.page ?? 1,
              page_size: filters.page_size ?? USUAL_SIZE,
            } as never,
          },
        }),
      ),
  });
}

/** What was paid for it and given back. */
export function payments(appointment: Appointment) {
  return queryOptions({
    ...live,
    queryKey: ['timeline', appointment.id, 'payments', appointment.amount_paid],
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/{id}/payments', {
          params: { path: { id: String(appointment.id) } },
        }),
      ),
  });
}

/** One, by number, UUID or reference, with the version that a change of it names. */
export function appointment(id: string) {
  return queryOptions({
    ...live,
    queryKey: ['appointments', 'one', id],
    queryFn: () => appointmentNow(id),
  });
}
