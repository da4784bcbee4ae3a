/** Counts by code, the largest first, with what each is called. */
export function namedCounts(of: Record<string, number>, nameOf: (code: string) => string) {
  return Object.entries(of)
    .toSorted(([, one], [, other]) => other - one)
    .map(([code, value]) => ({ code, label: nameOf(code), value }));
}

/** `Dec 1`, below a bar. */
export function dayLabel(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}
