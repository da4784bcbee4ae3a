import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';

export type Wishes = Schemas['StaffPreferenceJson'];

/** What a doctor wants to be told, with the version that a change of it names. */
export function wishes(doctor: number) {
  return queryOptions({
    queryKey: ['letters', doctor],
    queryFn: async () => {
      const answer = await api.GET('/api/appointments/preferences/doctors/{doctor}', {
        params: { path: { doctor } },
      });
      return { value: answer.data as Wishes, version: answer.response.headers.get('ETag') ?? '' };
    },
  });
}
