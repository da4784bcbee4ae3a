import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { everyPage, PAGE } from '../api/everyPage';

export type Doctor = Schemas['DoctorView'];
export type Service = Schemas['ServiceView'];

const MINUTES = 5 * 60_000;

/** Every doctor, those who have left too, in the order of their names. */
export const doctors = queryOptions({
  queryKey: ['directory', 'doctors'],
  staleTime: MINUTES,
  queryFn: async () =>
    (
      await everyPage<Doctor>((page) =>
        body(
          api.GET('/api/appointments/doctors', {
            params: { query: { page, page_size: PAGE } as never },
          }),
        ),
      )
    ).toSorted((a, b) => a.name.localeCompare(b.name)),
});

/** Every service, those that are offered no more too. */
export const services = queryOptions({
  queryKey: ['directory', 'services'],
  staleTime: MINUTES,
  queryFn: async () =>
    (
      await everyPage<Service>((page) =>
        body(
          api.GET('/api/appointments/services', {
            params: { query: { page, page_size: PAGE } as never },
          }),
        ),
      )
    ).toSorted((a, b) => a.name.localeCompare(b.name)),
});
