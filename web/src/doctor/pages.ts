/** The area's navigation, in the order in which it shows: an address and the text that names it. */
export const PAGES = [
  { to: '/doctor', text: 'day.title' },
  { to: '/doctor/calendar', text: 'calendar.title' },
  { to: '/doctor/series', text: 'series.title' },
  { to: '/doctor/messages', text: 'letters.title' },
] as const;
