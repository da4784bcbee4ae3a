import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../../shared/Refusal';
import { dayAndTime } from '../../../../shared/times';
import type { Appointment } from '../../queries';
import { type Entry, entriesOf } from './entries';
import { LogEntry } from './LogEntry';
import { MessageEntry } from './MessageEntry';
import { OfferEntry } from './OfferEntry';
import { logs, messages, offers } from './queries';
import classes from './Timeline.module.css';

/** Changes, messages and offers in one order of time. What one service cannot tell now is said; the rest shows. */
export function Timeline({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const changed = useQuery(logs(appointment));
  const told = useQuery(messages(appointment));
  const offered = useQuery(offers(appointment));
  const parts = [changed, told, offered];
  const entries = entriesOf(changed.data ?? [], told.data ?? [], offered.data ?? []);
  const failed = parts.find((part) => part.isError);
  return (
    <section aria-labelledby="timeline">
      <Title order={2} size="h4" mb="sm" id="timeline">
        {t('timeline.title')}
      </Title>
      {failed && (
        <>
          <Text>{t('timeline.incomplete')}</Text>
          <Refusal problem={failed.error} />
        </>
      )}
      {parts.some((part) => part.isPending) && <Skeleton height={160} />}
      <ol className={classes.entries}>
        {entries.map((entry) => (
          <li key={keyOf(entry)} data-entry={entry.kind}>
            <Text size="sm" component="time" dateTime={entry.at}>
              {dayAndTime(entry.at, appointment.time_zone, i18n.language)}
            </Text>
            {entry.kind === 'log' && <LogEntry log={entry.log} zone={appointment.time_zone} />}
            {entry.kind === 'message' && (
              <MessageEntry message={entry.message} zone={appointment.time_zone} />
            )}
            {entry.kind === 'offer' && (
              <OfferEntry offer={entry.offer} zone={appointment.time_zone} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'log':
      return `log-${entry.log.id}`;
    case 'message':
      return `message-${entry.message.id}`;
    case 'offer':
      return `offer-${entry.offer.id}`;
  }
}
