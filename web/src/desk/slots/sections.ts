/** What there is to do with slots, in the order in which it shows. */
export const SECTIONS = ['open', 'series', 'overbooked', 'timeOff', 'holidays'] as const;

export type Section = (typeof SECTIONS)[number];
