import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Doctor = Schemas['DoctorView'];

const MINUTES = 5 * 60_000;

/** Whom an administrator may choose. */
export const doctors = queryOptions({
  queryKey: ['doctors'],
  staleTime: MINUTES,
  queryFn: async () => {
    const found = await body(
      api.GET('/api/appointments/doctors', {
        params: { query: { is_active: true, page_size: 200, ordering: 'name' } as never },
      }),
    );
    return found.results;
  },
});

export function doctor(id: number) {
  return queryOptions({
    queryKey: ['doctors', id],
    staleTime: MINUTES,
    queryFn: () => body(api.GET('/api/appointments/doctors/{id}', { params: { path: { id } } })),
  });
}
