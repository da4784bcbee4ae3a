import type { QueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import i18next from 'i18next';
import { isWorthFollowing, setStreamed } from '../shared/live';
import { accessToken } from './session';
import { together } from './together';

const STREAM = '/api/appointments/appointments/stream';

/** Between two tries, in milliseconds; the API may ask for more. */
const SOONEST = 1_000;
const LATEST = 60_000;

/** What changes together is read once. */
const TOGETHER = 300;

declare module '@tanstack/react-query' {
  interface Register {
    /** `live`: read anew as soon as an appointment that the caller may see has changed. */
    queryMeta: { live?: boolean };
  }
}

/**
 * Reads what is marked as live anew when the API tells of a change, while the page is seen. Where no stream can be had,
 * lists are polled, and only slower to know.
 */
export async function followChanges(queries: QueryClient, over: AbortSignal): Promise<void> {
  let lastEventId = '';
  let wait = SOONEST;
  const changed = together(
    () =>
      queries.invalidateQueries({
        predicate: (query) => query.meta?.live === true && isWorthFollowing(query),
      }),
    TOGETHER,
  );
  while (!over.aborted) {
    const token = await accessToken();
    if (!token) return;
    try {
      const answer = await fetch(STREAM, {
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'text/event-stream',
          'Accept-Language': i18next.language,
          ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
        },
        signal: over,
      });
      if (answer.status === 401 || answer.status === 403) return;
      if (answer.ok && answer.body) {
        wait = SOONEST;
        setStreamed(true);
        // Between what the page has read and the beginning of the stream something may have changed.
        changed();
        const events = answer.body
          .pipeThrough(new TextDecoderStream())
          .pipeThrough(new EventSourceParserStream())
          .getReader();
        for (let next = await events.read(); !next.done; next = await events.read()) {
          if (next.value.id) lastEventId = next.value.id;
          changed();
        }
      } else {
        wait = Math.max(wait, Number(answer.headers.get('Retry-After') ?? 0) * 1000);
      }
    } catch {
      // The page has gone, or the network has: asked again below, unless it is over.
    } finally {
      setStreamed(false);
    }
    // Lists go on by polling from here.
    if (!over.aborted) changed();
    await pause(wait * (0.5 + Math.random()), over);
    wait = Math.min(wait * 2, LATEST);
  }
}

function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    over.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
