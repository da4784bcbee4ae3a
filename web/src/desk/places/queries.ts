import { api } from '../../api/client';

export type Kind = 'location' | 'room';

/** What may be changed of a location or a room. */
export interface PlaceChange {
  name?: string;
  is_active?: boolean;
}

const ONE = {
  location: '/api/appointments/locations/{id}',
  room: '/api/appointments/rooms/{id}',
} as const;

export function addLocation(name: string, key: string) {
  return api.POST('/api/appointments/locations', {
    params: { header: { 'Idempotency-Key': key } },
    body: { name },
  });
}

export function addRoom(location: number, name: string, key: string) {
  return api.POST('/api/appointments/rooms', {
    params: { header: { 'Idempotency-Key': key } },
    body: { location, name },
  });
}

/** Of what was read just before: what has changed meanwhile is not overwritten unseen. */
export async function versionOf(kind: Kind, id: number): Promise<string> {
  const { response } = await api.GET(ONE[kind], { params: { path: { id } } });
  return response.headers.get('ETag') ?? '';
}

export function change(kind: Kind, id: number, version: string, fields: PlaceChange) {
  return api.PATCH(ONE[kind], {
    params: { path: { id }, header: { 'If-Match': version } },
    body: fields,
  });
}

export function deactivate(kind: Kind, id: number, version: string) {
  return api.DELETE(ONE[kind], { params: { path: { id }, header: { 'If-Match': version } } });
}
