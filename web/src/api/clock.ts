/** The server's clock: an answer says what time it is there, to the second. */
let ahead = 0;

/** Takes over what an answer's `Date` says; absent, it says nothing. */
export function noteServerTime(date: string | null, now: number = Date.now()): void {
  const told = date === null ? Number.NaN : Date.parse(date);
  // On average half a second has passed of the second that is named.
  if (!Number.isNaN(told)) ahead = told + 500 - now;
}

/** Milliseconds since 1970, by the server's clock. */
export function serverNow(now: number = Date.now()): number {
  return now + ahead;
}
