import { isMissing } from '../api/problem';

/** What has come of a question so far. */
interface Asked {
  state: { dataUpdatedAt: number; error: Error | null };
}

/** What is not there is not looked for again, under the eyes of whoever reads so. */
export function isWorthFollowing({ state }: Asked): boolean {
  return state.dataUpdatedAt > 0 || !isMissing(state.error);
}

const EVERY = 5_000;

/** What the stream does not tell, such as free times and the waiting list, is read anew every few seconds. */
export const polled = {
  refetchInterval: (query: Asked) => isWorthFollowing(query) && EVERY,
  refetchOnWindowFocus: true,
} as const;

/** With a stream: only in case that it was cut and nobody noticed. */
const AT_LATEST = 60_000;

let isStreamed = false;

/** The stream has begun, or ended. */
export function setStreamed(is: boolean): void {
  isStreamed = is;
}

/**
 * How a list of appointments keeps up with what others do: it is read anew when the stream tells of a change, and every few
 * seconds while there is none.
 */
export const live = {
  ...polled,
  meta: { live: true },
  refetchInterval: (query: Asked) => isWorthFollowing(query) && (isStreamed ? AT_LATEST : EVERY),
} as const;
