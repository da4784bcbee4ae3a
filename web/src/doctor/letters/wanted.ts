import type { Wishes } from './queries';

export const CHANNELS = ['email', 'sms', 'whatsapp'];
export const TOPICS = ['requests', 'cancellations', 'overbookings', 'offers'];

/** What the form holds; an empty text is none. */
export interface Wanted {
  email: string;
  phone: string;
  first: string;
  topics: string[];
  locale: string;
  digestAt: string;
  from: string;
  until: string;
  stopped: string[];
}

/** Wishes as the form shows them. */
export function shown(wishes: Wishes): Wanted {
  return {
    email: wishes.email ?? '',
    phone: wishes.phone ?? '',
    first: wishes.channels?.[0] ?? '',
    topics: wishes.topics ?? TOPICS,
    locale: wishes.locale ?? 'en',
    digestAt: wishes.digest_at?.slice(0, 5) ?? '',
    from: wishes.quiet_hours?.from.slice(0, 5) ?? '',
    until: wishes.quiet_hours?.until.slice(0, 5) ?? '',
    stopped: wishes.stopped ?? [],
  };
}

/** The form as the API takes it: the other ways stay behind the first, for when it fails. */
export function toWishes(wanted: Wanted, doctor: number): Wishes {
  const { email, phone, first, topics, locale, digestAt, from, until, stopped } = wanted;
  return {
    doctor,
    email: email.trim() || null,
    phone: phone.trim() || null,
    channels: first ? [first, ...CHANNELS.filter((one) => one !== first)] : null,
    topics,
    locale,
    digest_at: digestAt || null,
    quiet_hours: from && until ? { from, until } : null,
    stopped,
  };
}
