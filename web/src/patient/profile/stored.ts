import { api, body } from '../../api/client';

const PAGE = 200;
const MOST_PAGES = 50;

interface Part {
  results: unknown[];
  next: string | null;
}

/**
 * All that the API tells a patient of themselves, as it tells it: the record, preferences, appointments, waiting list,
 * reminders, and who has looked. Of lists at most 10,000 each.
 */
export async function storedAbout(patient: number): Promise<Record<string, unknown>> {
  const path = { id: patient };
  return {
    made_at: new Date().toISOString(),
    record: await body(api.GET('/api/appointments/patients/{id}', { params: { path } })),
    preferences: await body(
      api.GET('/api/appointments/preferences/{patient}', { params: { path: { patient } } }),
    ),
    appointments: await all((query) =>
      body(api.GET('/api/appointments/appointments', { params: { query: query as never } })),
    ),
    waiting_list: await all((query) =>
      body(api.GET('/api/appointments/waiting-list', { params: { query: query as never } })),
    ),
    reminders: await all((query) =>
      body(api.GET('/api/appointments/reminders', { params: { query: query as never } })),
    ),
    access_log: await all((query) =>
      body(api.GET('/api/appointments/access-log', { params: { query: query as never } })),
    ),
  };
}

/** Of one list, page by page. */
async function all(page: (query: object) => Promise<Part>): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: string | null = '';
  for (let n = 0; n < MOST_PAGES && cursor !== null; n++) {
    const part = await page({ cursor, page_size: PAGE });
    found.push(...part.results);
    cursor = part.next && new URL(part.next, location.origin).searchParams.get('cursor');
  }
  return found;
}
