import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '../../api/client';
import type { BulkLine } from '../parts/BulkOutcome';

export type Reminder = Schemas['ReminderJson'];
export type Appointment = Schemas['AppointmentView'];

export const PAGE = 50;
export const STATUSES = ['pending', 'sent', 'failed', 'cancelled'] as const;
export const CHANNELS = ['email', 'sms', 'whatsapp', 'push'] as const;

export interface Filter {
  status: string;
  channel: string;
  from: string;
  to: string;
}

export function reminders(filter: Filter, page: number) {
  return queryOptions({
    queryKey: ['reminders', filter, page],
    // The stream tells of appointments, not of what is sent.
    refetchInterval: 10_000,
    queryFn: () =>
      body(
        api.GET('/api/appointments/reminders', {
          params: {
            query: {
              page,
              page_size: PAGE,
              ...(filter.status ? { status: filter.status } : {}),
              ...(filter.channel ? { reminder_type: filter.channel } : {}),
              ...(filter.from ? { date_from: filter.from } : {}),
              ...(filter.to ? { date_to: filter.to } : {}),
            } as never,
          },
        }),
      ),
  });
}

/** As it is now: one that was sent meanwhile is not sent again. */
export async function send(id: number, key: string): Promise<Reminder> {
  const path = { id };
  const { response } = await api.GET('/api/appointments/reminders/{id}', { params: { path } });
  const answer = await body(
    api.POST('/api/appointments/reminders/{id}/send', {
      params: {
        path,
        header: { 'Idempotency-Key': key, 'If-Match': response.headers.get('ETag') ?? '' },
      },
    }),
  );
  return answer.reminder as Reminder;
}

export async function sendAll(ids: number[], key: string): Promise<BulkLine[]> {
  const answer = await body(
    api.POST('/api/appointments/reminders/bulk', {
      params: { header: { 'Idempotency-Key': key } },
      body: { action: 'send', ids },
    }),
  );
  return answer.results as BulkLine[];
}

export interface NewReminder {
  appointment: number;
  reminder_type: string;
  scheduled_for: string;
}

export function add(reminder: NewReminder, key: string) {
  return body(
    api.POST('/api/appointments/reminders', {
      params: { header: { 'Idempotency-Key': key } },
      body: reminder as never,
    }),
  );
}

/** By its number or its reference. */
export function appointmentBy(name: string) {
  return queryOptions({
    queryKey: ['appointments', 'by', name],
    enabled: name !== '',
    queryFn: () =>
      body(
        api.GET('/api/appointments/appointments/{id}', { params: { path: { id: name } } }),
      ) as Promise<Appointment>,
  });
}
