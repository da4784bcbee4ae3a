import { List, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../shared/times';
import { Dialog } from '../parts/Dialog';
import { instantInWords } from '../parts/words';
import { type Entry, type Event, history } from './queries';

interface Props {
  entry: Entry;
  onClose: () => void;
}

/** What happened to an entry, by whom, when. */
export function HistoryDialog({ entry, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const found = useQuery(history(entry.id));
  const told = (event: Event) =>
    t(`waitingList.event.${event.action}`, { defaultValue: event.action });
  const why = (event: Event) =>
    event.detail &&
    t(`waitingList.detail.${event.detail.replaceAll('-', '_')}`, { defaultValue: event.detail });
  const whom = (event: Event) =>
    event.performed_by ? isolated(event.performed_by) : t('waitingList.bySystem');
  return (
    <Dialog
      title={t('waitingList.historyOf', { name: isolated(entry.patient_name ?? '') })}
      problem={found.error}
      onClose={onClose}
    >
      {entry.reason && <Text dir="auto">{entry.reason}</Text>}
      {found.isPending && <Skeleton height={80} />}
      <List>
        {found.data?.results.map((event) => (
          <List.Item key={event.id} data-event={event.action}>
            <Text>
              {told(event)}
              {why(event) ? ` – ${why(event)}` : ''}
            </Text>
            <Text size="sm">
              {instantInWords(event.timestamp, i18n.language)} · {whom(event)}
            </Text>
          </List.Item>
        ))}
      </List>
    </Dialog>
  );
}
