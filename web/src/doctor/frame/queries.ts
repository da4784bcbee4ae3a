import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { everyPage, PAGE } from '../../api/everyPage';

export type Doctor = Schemas['DoctorView'];

const MINUTES = 5 * 60_000;

/** Whom an administrator may choose. */
export const doctors = queryOptions({
  queryKey: ['doctors'],
  staleTime: MINUTES,
  queryFn: () =>
    everyPage((page) =>
      body(
        api.GET('/api/appointments/doctors', {
          params: { query: { is_active: true, page, page_size: PAGE, ordering: 'name' } as never },
        }),
      ),
    ),
});

export function doctor(id: number) {
  return queryOptions({
    queryKey: ['doctors', id],
    staleTime: MINUTES,
    queryFn: () => body(api.GET('/api/appointments/doctors/{id}', { params: { path: { id } } })),
  });
}
