import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Doctor = Schemas['DoctorView'];

/** Of one list; whoever looks for another types some of the name. */
const MOST = 200;

/** Doctors whom the words mean, in the order of their names. */
export function doctors(search: string, isActive?: boolean) {
  return queryOptions({
    queryKey: ['doctors', search, isActive ?? 'all'],
    queryFn: () =>
      body(
        api.GET('/api/appointments/doctors', {
          params: {
            query: {
              page_size: MOST,
              ordering: 'name',
              ...(isActive === undefined ? {} : { is_active: isActive }),
              ...(search ? { search } : {}),
            } as never,
          },
        }),
      ),
  });
}
