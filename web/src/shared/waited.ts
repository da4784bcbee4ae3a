/** For how many whole minutes somebody has been there. */
export function minutesWaited({ arrived_at }: { arrived_at: string | null }, now: Date): number {
  const waited = arrived_at === null ? 0 : now.getTime() - new Date(arrived_at).getTime();
  return Math.max(0, Math.floor(waited / 60_000));
}
