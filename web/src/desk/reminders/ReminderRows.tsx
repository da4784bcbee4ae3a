import { Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../shared/times';
import { type Column, Rows } from '../parts/Rows';
import type { Chosen } from '../parts/useChosen';
import { clockMoment, count, instantInWords } from '../parts/words';
import type { Reminder } from './queries';
import { wordsOf } from './words';

interface Props {
  reminders: Reminder[];
  /** Absent where nothing can be done with them. */
  chosen: Chosen | undefined;
  /** The one that is being sent. */
  sending: number | undefined;
  onSend: (id: number) => void;
}

const canSend = (one: Reminder) => one.status === 'pending' || one.status === 'failed';

export function ReminderRows({ reminders, chosen, sending, onSend }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const choice = (of: Chosen): Column<Reminder> => ({
    name: '',
    of: (one) =>
      canSend(one) && (
        <Checkbox
          aria-label={t('office.choose', { name: t('reminders.number', { number: one.id }) })}
          checked={of.has(one.id)}
          onChange={() => of.toggle(one.id)}
        />
      ),
  });
  const columns: Column<Reminder>[] = [
    ...(chosen ? [choice(chosen)] : []),
    {
      name: t('reminders.when'),
      of: (one) => instantInWords(one.sent_at ?? one.scheduled_for, language),
    },
    {
      name: t('reminders.patient'),
      of: (one) => isolated(one.appointment_details.patient ?? t('reminders.erased')),
    },
    {
      name: t('reminders.appointment'),
      of: ({ appointment_details: visit }) => (
        <>
          {isolated(visit.doctor)}
          <Text size="sm">{clockMoment(visit.date, visit.time, language, t('time.comma'))}</Text>
        </>
      ),
    },
    { name: t('reminders.channelOf'), of: (one) => t(`reminders.channel.${one.reminder_type}`) },
    {
      name: t('reminders.state'),
      of: (one) => (
        <>
          <span data-status={one.status}>{t(`reminders.status.${one.status}`)}</span>
          {one.error_message && <Text size="sm">{wordsOf(one.error_message, t)}</Text>}
        </>
      ),
    },
    {
      name: t('reminders.attempts'),
      isNumber: true,
      of: (one) => count(one.attempts, language),
    },
    {
      name: '',
      of: (one) =>
        chosen &&
        canSend(one) && (
          <Button
            size="xs"
            variant="default"
            loading={sending === one.id}
            aria-label={t('reminders.sendOf', { number: one.id })}
            onClick={() => onSend(one.id)}
          >
            {t(one.attempts > 0 ? 'reminders.again' : 'reminders.send')}
          </Button>
        ),
    },
  ];
  return (
    <Rows
      caption={t('reminders.title')}
      columns={columns}
      rows={reminders}
      keyOf={(one) => one.id}
    />
  );
}
