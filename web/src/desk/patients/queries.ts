import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';

export type Patient = Schemas['PatientView'];

export interface PatientSearch {
  search?: string;
  ordering?: string;
  page?: number;
  page_size?: number;
}

/** A page of those whom the words mean, as the API compares names. */
export function patientList(asked: PatientSearch) {
  return queryOptions({
    queryKey: ['patients', 'list', asked],
    placeholderData: keepPreviousData,
    queryFn: () =>
      body(
        api.GET('/api/appointments/patients', {
          params: {
            query: {
              ...(asked.search ? { search: asked.search } : {}),
              ordering: asked.ordering ?? 'name',
              page: asked.page ?? 1,
              page_size: asked.page_size ?? 20,
            } as never,
          },
        }),
      ),
  });
}

/** One, with the version that a change names. */
export function patient(id: number) {
  return queryOptions({
    queryKey: ['patients', 'one', id],
    queryFn: async () => {
      const answer = await api.GET('/api/appointments/patients/{id}', {
        params: { path: { id } },
      });
      return {
        value: answer.data as Patient,
        version: answer.response.headers.get('ETag') ?? '',
      };
    },
  });
}
