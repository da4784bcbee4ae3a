/** What both the doctor's and the desk's pages know of a visit. */
interface Recorded {
  arrived_at: string | null;
  undo_until: string | null;
}

/** Whether the last thing recorded of it may still be taken back. */
export function canUndo({ undo_until }: Recorded, now: Date): boolean {
  return undo_until !== null && new Date(undo_until) >= now;
}

/** For how many whole minutes somebody has been there. */
export function minutesWaited({ arrived_at }: Recorded, now: Date): number {
  const waited = arrived_at === null ? 0 : now.getTime() - new Date(arrived_at).getTime();
  return Math.max(0, Math.floor(waited / 60_000));
}
