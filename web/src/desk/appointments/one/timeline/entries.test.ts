import { expect, test } from 'vitest';
import type { Appointment } from '../../queries';
import { changesOf, entriesOf, type Logged, type Message, type Offer, ofItsSeat } from './entries';

const log = (timestamp: string) => ({ timestamp }) as Logged;
const message = (given: Partial<Message>) => ({ ...given }) as Message;
const offer = (given: Partial<Offer>) => ({ ...given }) as Offer;

test('all services in one order, what is last first', () => {
  const entries = entriesOf(
    [log('2026-12-01T08:00:00Z'), log('2026-12-01T10:00:00Z')],
    [
      message({
        status: 'sent',
        sent_at: '2026-12-01T08:00:05Z',
        scheduled_for: '2026-12-01T08:00:00Z',
      }),
      message({ status: 'pending', sent_at: null, scheduled_for: '2026-12-05T08:00:00Z' }),
      message({
        status: 'cancelled',
        sent_at: null,
        scheduled_for: '2026-12-04T08:00:00Z',
        updated_at: '2026-12-01T10:00:01Z',
      }),
    ],
    [offer({ made_at: '2026-12-01T10:00:02.5Z' })],
  );
  expect(entries.map((entry) => `${entry.kind} ${entry.at}`)).toEqual([
    'message 2026-12-05T08:00:00Z',
    'offer 2026-12-01T10:00:02.5Z',
    'message 2026-12-01T10:00:01Z',
    'log 2026-12-01T10:00:00Z',
    'message 2026-12-01T08:00:05Z',
    'log 2026-12-01T08:00:00Z',
  ]);
});

test('only offers of the seat that it gave free are its own', () => {
  const given = {
    starts_at: '2026-12-03T08:00:00Z',
    cancelled_at: '2026-12-01T10:00:00Z',
  } as Appointment;
  const offers = [
    offer({ id: 'its', starts_at: '2026-12-03T08:00:00Z', made_at: '2026-12-01T10:00:01Z' }),
    offer({ id: 'before', starts_at: '2026-12-03T08:00:00Z', made_at: '2026-11-30T10:00:01Z' }),
    offer({ id: 'other', starts_at: '2026-12-03T08:30:00Z', made_at: '2026-12-01T10:00:01Z' }),
  ];
  expect(ofItsSeat(offers, given).map((one) => one.id)).toEqual(['its']);
  expect(ofItsSeat(offers, { ...given, cancelled_at: null })).toEqual([]);
});

test('changes are told by field', () => {
  expect(
    changesOf({
      old_values: { status: 'pending' },
      new_values: { status: 'confirmed', is_paid: true },
    } as unknown as Logged),
  ).toEqual([
    { field: 'is_paid', was: undefined, is: true },
    { field: 'status', was: 'pending', is: 'confirmed' },
  ]);
});
