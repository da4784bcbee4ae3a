import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../../api/client';
import { PAGE } from '../page';

export type Absence = Schemas['AbsenceView'];
export type NewAbsence = Schemas['AbsenceRequest'];

export function absences(doctor: number | undefined, page: number) {
  return body(
    api.GET('/api/appointments/time-off', {
      params: { query: { page, page_size: PAGE, ...(doctor ? { doctor } : {}) } as never },
    }),
  );
}

export function plan(absence: NewAbsence, key: string) {
  return body(
    api.POST('/api/appointments/time-off', {
      params: { header: { 'Idempotency-Key': key } },
      body: absence,
    }),
  );
}

/** Time off of a doctor, or of all at a location, for one day; what is off already stays so. */
export function closeDay(
  day: Schemas['DayRequest'],
  key: string,
): Promise<Schemas['ClosedDayView']> {
  return body(
    api.POST('/api/appointments/time-off/close_day', {
      params: { header: { 'Idempotency-Key': key } },
      body: day,
    }),
  ) as Promise<Schemas['ClosedDayView']>;
}

/** As it is now: what has changed meanwhile is not taken back unseen. */
export async function takeBack(id: number) {
  const path = { id };
  const { response } = await api.GET('/api/appointments/time-off/{id}', { params: { path } });
  await api.DELETE('/api/appointments/time-off/{id}', {
    params: { path, header: { 'If-Match': response.headers.get('ETag') ?? '' } },
  });
}

/** How many appointments there are of a doctor on some days that are not over. */
export function booked(doctor: number | undefined, from: string, to: string) {
  return queryOptions({
    queryKey: ['appointments', 'count', doctor, from, to],
    enabled: doctor !== undefined && from !== '' && to >= from,
    queryFn: async () => {
      const found = await body(
        api.GET('/api/appointments/appointments', {
          params: {
            query: {
              doctor,
              date_from: from,
              date_to: to,
              status: 'pending,confirmed,scheduled',
              page_size: 1,
            } as never,
          },
        }),
      );
      return found.count ?? 0;
    },
  });
}
