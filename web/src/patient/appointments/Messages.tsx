import { Button, List, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { dayOf, isolated, timeOf, viewerZone } from '../../shared/times';
import { type Appointment, reminders } from './queries';

/** Which messages about it have been sent, and which are to come; asked for when somebody looks. */
export function Messages({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        px={0}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('mine.messages')}
      </Button>
      {isOpen && <Sent appointment={appointment} />}
    </div>
  );
}

function Sent({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const found = useQuery(reminders(appointment.id));
  if (found.isPending) return <Skeleton height={40} />;
  if (found.isError) return <Refusal problem={found.error} />;
  const zone = viewerZone();
  const moment = (at: string) =>
    isolated(
      `${dayOf(at, zone, i18n.language)}${t('time.comma')} ${timeOf(at, zone, i18n.language)}`,
    );
  const all = found.data.results;
  if (all.length === 0 && !appointment.confirmation_sent) {
    return <Text size="sm">{t('mine.message.none')}</Text>;
  }
  return (
    <List size="sm">
      {appointment.confirmation_sent && <List.Item>{t('mine.message.confirmation')}</List.Item>}
      {all.map((one) => (
        <List.Item key={one.id}>
          {t(`mine.message.${one.status}`, {
            channel: t(`profile.channel.${one.reminder_type}`),
            when: moment(one.sent_at ?? one.scheduled_for),
          })}
        </List.Item>
      ))}
    </List>
  );
}
