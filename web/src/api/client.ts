import i18next from 'i18next';
import createClient from 'openapi-fetch';
import { accessToken, sessionEnded } from '../app/session';
import { noteServerTime } from './clock';
import { ApiProblem, unreachable } from './problem';
import type { components, paths } from './schema';
import { fetchInTurn } from './turns';

export type Schemas = components['schemas'];

const client = createClient<paths>({ baseUrl: '/', fetch: fetchInTurn });

client.use({
  async onRequest({ request }) {
    const token = await accessToken();
    // Who acts by a link in a message says so, logged in or not.
    if (token && !request.headers.has('Authorization')) {
      request.headers.set('Authorization', `Bearer ${token}`);
    }
    request.headers.set('Accept-Language', i18next.language);
    return request;
  },
  async onResponse({ response }) {
    noteServerTime(response.headers.get('Date'));
    if (response.ok) return;
    if (response.status === 401) sessionEnded();
    throw await ApiProblem.of(response);
  },
  onError: () => unreachable(),
});

/** The API. What it refuses is thrown as an {@link ApiProblem}. */
export const api = client;

/** The body of an answer that succeeded. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** One for each thing that somebody wants done, however often it is sent. */
export function newKey(): string {
  return crypto.randomUUID();
}
