import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';

export type Doctor = Schemas['DoctorView'];
export type Service = Schemas['ServiceView'];

const MINUTES = 5 * 60_000;
const PAGE = 200;
/** More doctors or services than this are not chosen from a list. */
const MOST_PAGES = 10;

interface Page<T> {
  next: string | null;
  results: T[];
}

async function all<T>(read: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { results, next } = await read(page);
    found.push(...results);
    if (!next) break;
  }
  return found;
}

/** Every doctor, those who have left too, in the order of their names. */
export const doctors = queryOptions({
  queryKey: ['directory', 'doctors'],
  staleTime: MINUTES,
  queryFn: async () =>
    (
      await all<Doctor>((page) =>
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
      await all<Service>((page) =>
        body(
          api.GET('/api/appointments/services', {
            params: { query: { page, page_size: PAGE } as never },
          }),
        ),
      )
    ).toSorted((a, b) => a.name.localeCompare(b.name)),
});
