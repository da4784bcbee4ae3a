import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { everyPage, PAGE } from '../../api/everyPage';

export type Doctor = Schemas['DoctorView'];
export type Service = Schemas['ServiceView'];

/** What can be booked: a service of a doctor, or their time where they name no service. */
export interface Choice {
  doctor: Doctor;
  service: Service | undefined;
}

const MINUTES = 5 * 60_000;
/** So many choices show at first, and more at each press. */
export const AT_A_TIME = 12;
/** Of an appointment that is for no service. */
export const USUAL_MINUTES = 30;

function offered(search: string, page: number) {
  const query = { is_active: true, page, page_size: PAGE, ...(search ? { search } : {}) };
  return { params: { query: query as never } };
}

function doctors(search: string) {
  return everyPage((page) => body(api.GET('/api/appointments/doctors', offered(search, page))));
}

function services(search: string) {
  return everyPage((page) => body(api.GET('/api/appointments/services', offered(search, page))));
}

/** All that can be booked, in the order of doctors' names. */
export const directory = queryOptions({
  queryKey: ['directory'],
  staleTime: MINUTES,
  queryFn: async (): Promise<Choice[]> => {
    const [all, known] = await Promise.all([doctors(''), services('')]);
    return all
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((doctor): Choice[] => {
        const own = known.filter((service) => service.doctor === doctor.id);
        return own.length > 0
          ? own.map((service) => ({ doctor, service }))
          : [{ doctor, service: undefined }];
      });
  },
});

/** Which doctors and services the words mean, as the API compares them. */
export function meant(search: string) {
  return queryOptions({
    queryKey: ['directory', search],
    staleTime: MINUTES,
    queryFn: async () => {
      const [people, known] = await Promise.all([doctors(search), services(search)]);
      return {
        doctors: new Set(people.map((doctor) => doctor.id)),
        services: new Set(known.map((service) => service.id)),
      };
    },
  });
}

/** When each of some choices can be had next: no line for what takes no appointments any more. */
export function nextOfEach(choices: Choice[]) {
  const services = choices.flatMap((choice) => choice.service?.id ?? []);
  const doctors = choices.flatMap((choice) => (choice.service ? [] : choice.doctor.id));
  return queryOptions({
    queryKey: ['free', 'next of each', services, doctors],
    queryFn: () =>
      body(
        api.GET('/api/appointments/availability/next', {
          params: {
            query: {
              ...(services.length > 0 ? { service: services.join() } : {}),
              ...(doctors.length > 0 ? { doctor: doctors.join() } : {}),
            },
          },
        }),
      ),
  });
}

/** Asks for what the page shows at first, before there is a page to ask. */
export async function askEarly(queries: QueryClient) {
  await queries.prefetchQuery(directory);
  const choices = queries.getQueryData(directory.queryKey);
  // What failed the page asks for again, and says.
  if (choices) await queries.prefetchQuery(nextOfEach(choices.slice(0, AT_A_TIME)));
}

/** Of the directory, what a doctor and a service stand for; absent where they are not there. */
export function chosen(
  choices: Choice[],
  doctor: number | null,
  service: number | undefined,
): Choice | undefined {
  return choices.find(
    (choice) =>
      (!doctor || choice.doctor.id === doctor) && (!service || choice.service?.id === service),
  );
}
