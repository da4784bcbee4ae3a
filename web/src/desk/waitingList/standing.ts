import type { Entry } from './queries';

/** Where somebody stands: the key of a text, and the moment that it names. */
export interface Standing {
  text: string;
  until?: string;
}

const REFUSALS = ['patient-busy', 'patient-inactive', 'seat-gone'];

/** Why somebody has an offer, or none: what the list itself tells. */
export function standingOf(entry: Entry, now: Date = new Date()): Standing {
  const { offer } = entry;
  if (!entry.is_active) {
    return { text: offer?.status === 'fulfilled' ? 'fulfilled' : 'left' };
  }
  if (offer?.status === 'open') return { text: 'offered', until: offer.expires_at };
  if (offer?.status === 'accepted') return { text: 'accepted' };
  if (entry.is_paused) return { text: 'stopped' };
  if (entry.paused_until && new Date(entry.paused_until) > now) {
    return { text: 'paused', until: entry.paused_until };
  }
  if (offer?.status === 'refused' && offer.refusal && REFUSALS.includes(offer.refusal)) {
    return { text: `refused.${offer.refusal}` };
  }
  if (offer) return { text: `before.${offer.status}` };
  return { text: entry.notified ? 'told' : 'noSeat' };
}
