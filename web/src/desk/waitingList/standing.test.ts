import { expect, test } from 'vitest';
import type { Entry } from './queries';
import { standingOf } from './standing';

const NOW = new Date('2026-12-01T09:00:00Z');
const WAITING = {
  is_active: true,
  notified: false,
  offer: null,
  paused_until: null,
  is_paused: false,
};
const offer = (status: string, more: object = {}) => ({
  status,
  refusal: null,
  expires_at: '2026-12-01T10:00:00Z',
  ...more,
});

test.each([
  ['nothing has become free', {}, { text: 'noSeat' }],
  ['was told by hand that something may be free', { notified: true }, { text: 'told' }],
  ['has an offer', { offer: offer('open') }, { text: 'offered', until: '2026-12-01T10:00:00Z' }],
  ['has accepted', { offer: offer('accepted') }, { text: 'accepted' }],
  [
    'did not want the last one, and is left alone for a while',
    { offer: offer('declined'), paused_until: '2026-12-01T12:00:00Z' },
    { text: 'paused', until: '2026-12-01T12:00:00Z' },
  ],
  [
    'did not want the last one, and the pause is over',
    { offer: offer('expired'), paused_until: '2026-12-01T08:00:00Z' },
    { text: 'before.expired' },
  ],
  [
    'answered none of the last ones',
    { offer: offer('expired'), is_paused: true },
    { text: 'stopped' },
  ],
  [
    'had another appointment then',
    { offer: offer('refused', { refusal: 'patient-busy' }) },
    { text: 'refused.patient-busy' },
  ],
  [
    'has an appointment now',
    { is_active: false, offer: offer('fulfilled') },
    { text: 'fulfilled' },
  ],
  ['left', { is_active: false }, { text: 'left' }],
])('somebody who %s', (_, change, wanted) => {
  expect(standingOf({ ...WAITING, ...change } as never as Entry, NOW)).toEqual(wanted);
});
