import { expect, test } from 'vitest';
import { shown, toWishes } from './wanted';

const NOTHING = {
  doctor: 7,
  email: null,
  phone: null,
  channels: null,
  topics: ['requests', 'cancellations', 'overbookings', 'offers'],
  locale: 'en',
  digest_at: null,
  quiet_hours: null,
  stopped: [],
};

test('what nobody has touched is said as it was', () => {
  expect(toWishes(shown(NOTHING), 7)).toEqual(NOTHING);
});

test('the other ways stay behind the first', () => {
  const wishes = toWishes({ ...shown(NOTHING), email: ' a@b.example ', first: 'sms' }, 7);
  expect(wishes.email).toBe('a@b.example');
  expect(wishes.channels).toEqual(['sms', 'email', 'whatsapp']);
});

test('times are shown without seconds, and quiet hours need both ends', () => {
  const wanted = shown({
    ...NOTHING,
    digest_at: '07:30:00',
    quiet_hours: { from: '22:00:00', until: '06:00:00' },
  });
  expect(wanted).toMatchObject({ digestAt: '07:30', from: '22:00', until: '06:00' });
  expect(toWishes({ ...wanted, until: '' }, 7).quiet_hours).toBeNull();
});
