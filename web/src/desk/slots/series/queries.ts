import { api, body, type Schemas } from '../../../api/client';
import { PAGE } from '../page';

export type Series = Schemas['SeriesView'];
export type NewSeries = Schemas['SeriesRequest'];

export function seriesOf(doctor: number | undefined, page: number) {
  return body(
    api.GET('/api/appointments/time-slots/recurring', {
      params: { query: { page, page_size: PAGE, ...(doctor ? { doctor } : {}) } as never },
    }),
  );
}

export function begin(series: NewSeries, key: string) {
  return body(
    api.POST('/api/appointments/time-slots/recurring', {
      params: { header: { 'Idempotency-Key': key } },
      body: series,
    }),
  );
}

/** As it is now: what has changed meanwhile is not ended unseen. */
export async function end(id: number) {
  const path = { id };
  const { response } = await api.GET('/api/appointments/time-slots/recurring/{id}', {
    params: { path },
  });
  await api.DELETE('/api/appointments/time-slots/recurring/{id}', {
    params: { path, header: { 'If-Match': response.headers.get('ETag') ?? '' } },
  });
}
