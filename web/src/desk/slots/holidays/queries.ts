import { api, body, type Schemas } from '../../../api/client';
import { PAGE } from '../page';

export type Holiday = Schemas['HolidayView'];
export type ClosedByHoliday = Schemas['HolidayWithSlots'];

export function holidays(page: number) {
  return body(
    api.GET('/api/appointments/holidays', {
      params: { query: { page, page_size: PAGE } as never },
    }),
  );
}

/** One, with the slots that it closes and somebody is booked in. */
export function holiday(id: number): Promise<ClosedByHoliday> {
  return body(
    api.GET('/api/appointments/holidays/{id}', { params: { path: { id } } }),
  ) as Promise<ClosedByHoliday>;
}

export function add(fields: Schemas['HolidayRequest'], key: string): Promise<ClosedByHoliday> {
  return body(
    api.POST('/api/appointments/holidays', {
      params: { header: { 'Idempotency-Key': key } },
      body: fields,
    }),
  ) as Promise<ClosedByHoliday>;
}

/** As it is now: what has changed meanwhile is not deleted unseen. */
export async function remove(id: number) {
  const path = { id };
  const { response } = await api.GET('/api/appointments/holidays/{id}', { params: { path } });
  return body(
    api.DELETE('/api/appointments/holidays/{id}', {
      params: { path, header: { 'If-Match': response.headers.get('ETag') ?? '' } },
    }),
  );
}
