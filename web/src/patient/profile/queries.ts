import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { ApiProblem } from '../../api/problem';

export type Record = Schemas['PatientView'];
export type Preferences = Schemas['PreferenceJson'];
export type Access = Schemas['AccessView'];

/** What somebody sees, and the version that a change of it names. */
export interface Versioned<T> {
  value: T;
  version: string;
}

export function record(patient: number) {
  return queryOptions({
    queryKey: ['profile', patient, 'record'],
    queryFn: async (): Promise<Versioned<Record>> => {
      const answer = await api.GET('/api/appointments/patients/{id}', {
        params: { path: { id: patient } },
      });
      return {
        value: answer.data as Record,
        version: answer.response.headers.get('ETag') ?? '',
      };
    },
  });
}

export function preferences(patient: number) {
  return queryOptions({
    queryKey: ['profile', patient, 'preferences'],
    queryFn: async (): Promise<Versioned<Preferences>> => {
      const answer = await api.GET('/api/appointments/preferences/{patient}', {
        params: { path: { patient } },
      });
      return {
        value: answer.data as Preferences,
        version: answer.response.headers.get('ETag') ?? '',
      };
    },
  });
}

/** Whether they have asked to be erased; null when not. */
export function erasureRequest(patient: number) {
  return queryOptions({
    queryKey: ['profile', patient, 'erasure'],
    queryFn: async () => {
      try {
        return await body(
          api.GET('/api/appointments/patients/{id}/erasure-request', {
            params: { path: { id: patient } },
          }),
        );
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 404) return null;
        throw problem;
      }
    },
  });
}

const PAGE = 20;

/** Who has looked, the newest first. */
export const accesses = infiniteQueryOptions({
  queryKey: ['profile', 'accesses'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    body(
      api.GET('/api/appointments/access-log', {
        params: { query: { cursor: pageParam, page_size: PAGE } as never },
      }),
    ),
  getNextPageParam: (last) =>
    last.next ? new URL(last.next, location.origin).searchParams.get('cursor') : undefined,
});
