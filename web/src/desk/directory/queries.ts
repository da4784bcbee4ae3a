import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Doctor = Schemas['DoctorView'];
export type DoctorFields = Schemas['DoctorRequest'];
export type Service = Schemas['ServiceView'];
export type ServiceFields = Schemas['ServiceRequest'];

export const PAGE = 50;

/** What somebody looked at, with the version that a change of it names. */
export interface Seen<T> {
  value: T;
  version: string;
}

export function directory(search: string, isActive: boolean | undefined, page: number) {
  return queryOptions({
    queryKey: ['doctors', 'page', search, isActive ?? 'all', page],
    queryFn: () =>
      body(
        api.GET('/api/appointments/doctors', {
          params: {
            query: {
              page,
              page_size: PAGE,
              ordering: 'name',
              ...(isActive === undefined ? {} : { is_active: isActive }),
              ...(search ? { search } : {}),
            } as never,
          },
        }),
      ),
  });
}

export function doctor(id: number) {
  return queryOptions({
    queryKey: ['doctors', 'one', id],
    queryFn: async (): Promise<Seen<Doctor>> => {
      const { data, response } = await api.GET('/api/appointments/doctors/{id}', {
        params: { path: { id } },
      });
      return { value: data as Doctor, version: response.headers.get('ETag') ?? '' };
    },
  });
}

export function addDoctor(fields: DoctorFields, key: string): Promise<Doctor> {
  return body(
    api.POST('/api/appointments/doctors', {
      params: { header: { 'Idempotency-Key': key } },
      body: fields,
    }),
  ) as Promise<Doctor>;
}

export function changeDoctor(id: number, version: string, fields: Partial<DoctorFields>) {
  return api.PATCH('/api/appointments/doctors/{id}', {
    params: { path: { id }, header: { 'If-Match': version } },
    body: fields as never,
  });
}

export function deactivateDoctor(id: number, version: string, cancels: boolean) {
  return api.DELETE('/api/appointments/doctors/{id}', {
    params: {
      path: { id },
      query: { cancel_appointments: cancels },
      header: { 'If-Match': version },
    },
  });
}

export function services(of: number) {
  return queryOptions({
    queryKey: ['services', of],
    queryFn: () =>
      body(
        api.GET('/api/appointments/services', {
          params: { query: { doctor: of, page_size: 200, ordering: 'name' } as never },
        }),
      ),
  });
}

export function addService(fields: ServiceFields, key: string) {
  return api.POST('/api/appointments/services', {
    params: { header: { 'Idempotency-Key': key } },
    body: fields,
  });
}

/** Of what was read just before: what has changed meanwhile is not overwritten unseen. */
export async function versionOfService(id: number): Promise<string> {
  const { response } = await api.GET('/api/appointments/services/{id}', {
    params: { path: { id } },
  });
  return response.headers.get('ETag') ?? '';
}

export function changeService(id: number, version: string, fields: Partial<ServiceFields>) {
  return api.PATCH('/api/appointments/services/{id}', {
    params: { path: { id }, header: { 'If-Match': version } },
    body: fields as never,
  });
}

/** What a doctor has to come: appointments that are not over, and who waits for a seat. */
export function toCome(id: number, from: string) {
  return queryOptions({
    queryKey: ['appointments', 'to-come', id],
    staleTime: 0,
    queryFn: async () => {
      const [appointments, waiting] = await Promise.all([
        body(
          api.GET('/api/appointments/appointments', {
            params: {
              query: {
                doctor: id,
                date_from: from,
                status: 'pending,confirmed,scheduled,arrived,in_progress',
                page_size: 1,
              } as never,
            },
          }),
        ),
        body(
          api.GET('/api/appointments/waiting-list', {
            params: { query: { doctor: id, is_active: true, page_size: 1 } as never },
          }),
        ),
      ]);
      return { appointments: appointments.count ?? 0, waiting: waiting.count ?? 0 };
    },
  });
}
