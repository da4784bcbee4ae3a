/**
 * The area's navigation, in the order in which it shows: an address, the text that names it, and
 * whether it is for administrators alone.
 */
export const PAGES = [
  { to: '/desk/appointments', text: 'appointments.title', isOffice: false },
  { to: '/desk/queue', text: 'queue.title', isOffice: false },
  { to: '/desk/unclosed', text: 'unclosed.title', isOffice: false },
  { to: '/desk/book', text: 'bookFor.title', isOffice: false },
  { to: '/desk/patients', text: 'patients.title', isOffice: false },
  { to: '/desk/slots', text: 'slots.title', isOffice: true },
  { to: '/desk/directory', text: 'directory.title', isOffice: true },
  { to: '/desk/rooms', text: 'places.title', isOffice: true },
  { to: '/desk/waiting-list', text: 'waitingList.title', isOffice: false },
  { to: '/desk/reminders', text: 'reminders.title', isOffice: false },
  { to: '/desk/statistics', text: 'statistics.title', isOffice: true },
  { to: '/desk/operations', text: 'operations.title', isOffice: true },
] as const;

/** Whether an address is one of, or below, a page for administrators alone. */
export function isOffice(path: string): boolean {
  return PAGES.some(({ to, isOffice }) => isOffice && (path === to || path.startsWith(`${to}/`)));
}
