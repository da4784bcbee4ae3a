/** The area's navigation, in the order in which it shows: an address and the text that names it. */
export const PAGES = [
  { to: '/desk/appointments', text: 'appointments.title' },
  { to: '/desk/queue', text: 'queue.title' },
  { to: '/desk/unclosed', text: 'unclosed.title' },
  { to: '/desk/book', text: 'bookFor.title' },
  { to: '/desk/patients', text: 'patients.title' },
  { to: '/desk/slots', text: 'slots.title' },
  { to: '/desk/directory', text: 'directory.title' },
  { to: '/desk/waiting-list', text: 'waitingList.title' },
  { to: '/desk/reminders', text: 'reminders.title' },
  { to: '/desk/statistics', text: 'statistics.title' },
  { to: '/desk/operations', text: 'operations.title' },
] as const;
