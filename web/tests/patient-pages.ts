import { type Clinic, type Doctor, day } from './clinic';

/** What the pages of one patient are about. */
export interface Shown {
  doctor: Doctor;
  links: Record<string, string>;
}

/** Beside finding and booking: waiting, offers, links of letters, profile; and what shows when they are there. */
export const MORE_PAGES: Record<string, (of: Shown) => { path: string; shown: string }> = {
  join: ({ doctor }) => ({
    path: `/find/${doctor.id}?service=${doctor.service}&wait=${day(4)}`,
    shown: 'form input[type="date"]',
  }),
  'waiting-list': () => ({ path: '/waiting-list', shown: '[data-offer] [role="timer"]' }),
  profile: () => ({ path: '/profile', shown: 'form input[type="checkbox"]' }),
  'link-over': () => ({ path: '/link', shown: '[role="alert"]' }),
  'link-cancel': ({ links }) => ({ path: links.cancel ?? '', shown: 'textarea' }),
  'link-move': ({ links }) => ({ path: links.move ?? '', shown: 'button[data-time]' }),
  'link-accept': ({ links }) => ({ path: links.accept ?? '', shown: '[role="timer"]' }),
  'link-unsubscribe': ({ links }) => ({ path: links.unsubscribe ?? '', shown: 'main button' }),
};

/** An appointment, a day that is waited for, and an offer, of one patient; and the links in their letters. */
export async function setUp(
  clinic: Clinic,
  patient: { name: string; email: string },
  doctor: Doctor,
): Promise<Shown> {
  await clinic.waits(patient.name, doctor, 6);
  const other = await clinic.doctor(['15:00']);
  const first = await clinic.patient();
  const booked = await clinic.booked(first, other, '15:00');
  await clinic.waits(patient.name, other);
  await clinic.cancelled(first, booked.id);
  const links: Record<string, string> = {};
  for (const purpose of ['accept', 'cancel', 'move', 'unsubscribe']) {
    links[purpose] = await clinic.link(patient.email, '', purpose);
  }
  return { doctor, links };
}
