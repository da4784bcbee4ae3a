import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { by, type Link } from './link';

export type LinkedAppointment = Schemas['LinkView'];
export type LinkedOffer = Schemas['WaitlistLinkView'];

/** What a link is about; looking changes nothing. Looked at once: it may be used up afterwards. */
export function linkedAppointment(link: Link) {
  return queryOptions({
    queryKey: ['link', link.token],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => body(api.GET('/api/appointments/links/appointment', { headers: by(link) })),
  });
}

export function linkedOffer(link: Link) {
  return queryOptions({
    queryKey: ['link', link.token],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => body(api.GET('/api/appointments/links/offer', { headers: by(link) })),
  });
}
