import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import { config } from '../../app/config';

export type State = Schemas['OperationsView'];
export type Topic = Schemas['TopicView'];
export type Letters = Schemas['DeadLetterList'];
export type Report = Schemas['Report'];
export type Portion = Schemas['ChainPortion'];
export type Chain = 'audit-chain' | 'access-chain';

/** What the gateway, which has no document of its own, says. */
export interface Gateway {
  started_at: string;
  services: { name: string; circuit: string }[];
}

/** Every service answers alike, each at its own address. */
const ANY = '/api/appointments/operations/booking-service';
type Any = typeof ANY;
const of = (service: string) => `/api/appointments/operations/${service}` as Any;

const EVERY = 10_000;

export const gateway = queryOptions({
  queryKey: ['operations'],
  refetchInterval: EVERY,
  queryFn: async () =>
    (await body(api.GET('/api/appointments/operations' as Any))) as unknown as Gateway,
});

export function stateOf(service: string) {
  return queryOptions({
    queryKey: ['operations', service],
    refetchInterval: EVERY,
    // One that is away is shown as that at once.
    retry: false,
    queryFn: () => body(api.GET(of(service))) as Promise<State>,
  });
}

/** Whether the provider that lets people log in answers. */
export const provider = queryOptions({
  queryKey: ['operations', 'provider'],
  refetchInterval: EVERY,
  retry: false,
  queryFn: async () => {
    const answer = await fetch(`${config().issuer}/.well-known/openid-configuration`);
    return answer.ok;
  },
});

export function letters(service: string, topic: string) {
  return queryOptions({
    queryKey: ['operations', service, 'letters', topic],
    staleTime: 0,
    queryFn: () =>
      body(
        api.GET(`${of(service)}/dead-letters` as `${Any}/dead-letters`, {
          params: { query: { topic } },
        }),
      ) as Promise<Letters>,
  });
}

export function replay(service: string, topic: string, key: string) {
  return body(
    api.POST(`${of(service)}/dead-letters/replay` as `${Any}/dead-letters/replay`, {
      params: { header: { 'Idempotency-Key': key } },
      body: { topic },
    }),
  ) as Promise<Report>;
}

export function portion(chain: Chain, after: string | undefined) {
  return body(
    api.GET(`${ANY}/${chain}` as `${Any}/audit-chain`, {
      params: { query: after ? { after } : {} },
    }),
  ) as Promise<Portion>;
}
