import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { live } from '../live';

export type SeriesForm = Schemas['SeriesForm'];
export type SeriesAnswer = Schemas['BookingSeriesAnswer'];
export type Scope = Schemas['SeriesCancelForm']['scope'];
export type MoveWish = Schemas['SeriesMoveForm'];

/** Whether each visit of a wish is free; nothing is booked. */
export function bookingPreview(wish: SeriesForm) {
  return queryOptions({
    queryKey: ['free', 'series', wish],
    placeholderData: keepPreviousData,
    queryFn: () =>
      body(api.POST('/api/appointments/appointments/series', { body: { ...wish, preview: true } })),
  });
}

export function bookSeries(wish: SeriesForm, key: string): Promise<SeriesAnswer> {
  return body(
    api.POST('/api/appointments/appointments/series', {
      params: { header: { 'Idempotency-Key': key } },
      body: wish,
    }),
  ) as Promise<SeriesAnswer>;
}

/** Where each visit would come to; nothing is moved. */
export function movePreview(id: number, wish: MoveWish) {
  return queryOptions({
    queryKey: ['free', 'series', id, wish],
    queryFn: () =>
      body(
        api.POST('/api/appointments/appointments/{id}/series/reschedule', {
          params: { path: { id: String(id) } },
          body: { ...wish, preview: true },
        }),
      ),
  });
}

export function moveSeries(id: number, wish: MoveWish, key: string): Promise<SeriesAnswer> {
  return body(
    api.POST('/api/appointments/appointments/{id}/series/reschedule', {
      params: { path: { id: String(id) }, header: { 'Idempotency-Key': key } },
      body: wish,
    }),
  ) as Promise<SeriesAnswer>;
}

export function cancelSeries(
  id: number,
  wish: Schemas['SeriesCancelForm'],
  key: string,
): Promise<SeriesAnswer> {
  return body(
    api.POST('/api/appointments/appointments/{id}/series/cancel', {
      params: { path: { id: String(id) }, header: { 'Idempotency-Key': key } },
      body: wish,
    }),
  ) as Promise<SeriesAnswer>;
}

/** All visits of the series that one belongs to. */
export function seriesOf(id: number) {
  return queryOptions({
    queryKey: ['appointments', id, 'series'],
    ...live,
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/{id}/series', {
          params: { path: { id: String(id) } },
        }),
      ),
  });
}
