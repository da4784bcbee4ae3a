import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { type Filters, queryOf } from './filters';

export type Appointment = Schemas['AppointmentView'];

/** How soon what others do shows. */
const FRESH = 15_000;
const USUAL_SIZE = 20;

/** A page of them. */
export function appointmentList(filters: Filters) {
  return queryOptions({
    queryKey: ['appointments', 'list', filters],
    placeholderData: keepPreviousData,
    refetchInterval: FRESH,
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

/** One, by number, UUID or reference, with the version that a change of it names. */
export function appointment(id: string) {
  return queryOptions({
    queryKey: ['appointments', 'one', id],
    refetchInterval: FRESH,
    queryFn: async () => {
      const answer = await api.GET('/api/appointments/appointments/{id}', {
        params: { path: { id } },
      });
      return {
        value: answer.data as Appointment,
        version: answer.response.headers.get('ETag') ?? '',
      };
    },
  });
}
