import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { polled } from '../../shared/live';

export type Series = Schemas['SeriesView'];

export const SERIES = ['series'];
const ALL = 200;

/** A doctor's series that have not ended, the newest first. */
export function series(doctor: number) {
  return queryOptions({
    ...polled,
    queryKey: [...SERIES, doctor],
    queryFn: async () => {
      const found = await body(
        api.GET('/api/appointments/time-slots/recurring', {
          params: { query: { doctor, page_size: ALL } as never },
        }),
      );
      return found.results.filter((one) => one.is_active).toSorted((a, b) => b.id - a.id);
    },
  });
}

/** One as it is now, with the version that a change of it names. */
export async function seriesAsItIs(id: number) {
  const answer = await api.GET('/api/appointments/time-slots/recurring/{id}', {
    params: { path: { id } },
  });
  return { value: answer.data as Series, version: answer.response.headers.get('ETag') ?? '' };
}
