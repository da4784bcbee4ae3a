import { Alert, Card, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Moment } from '../../shared/Moment';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';
import { MoveTo } from '../appointments/MoveTo';
import { AttendByLink } from './AttendByLink';
import { CancelByLink } from './CancelByLink';
import { LinkOver } from './LinkOver';
import { by, keyOf, type Link } from './link';
import { type LinkedAppointment, linkedAppointment } from './queries';

/** Cancelling, moving or confirming one appointment. */
export function AppointmentLink({ link }: { link: Link }) {
  const { t } = useTranslation();
  const found = useQuery(linkedAppointment(link));
  const [done, setDone] = useState<LinkedAppointment>();
  if (found.isPending) return <Skeleton height={200} />;
  if (found.isError) return <LinkOver problem={found.error} />;
  const shown = done ?? found.data;
  // What the address says, the service may know otherwise.
  if (shown.purpose !== link.purpose) return <LinkOver />;
  return (
    <>
      {done && (
        <Alert
          color="green"
          variant="light"
          role="status"
          title={t(`byLink.${link.purpose}Done`)}
        />
      )}
      {(done || link.purpose !== 'move' || !shown.is_possible) && <About shown={shown} />}
      {!done && !shown.is_possible && <Text>{t('byLink.notPossible')}</Text>}
      {!done && shown.is_possible && <Act link={link} shown={shown} onDone={setDone} />}
    </>
  );
}

function About({ shown }: { shown: LinkedAppointment }) {
  const { t, i18n } = useTranslation();
  const cancelled = shown.is_moved ? 'state.moved' : 'state.cancelled';
  return (
    <Card withBorder component="article">
      {shown.service_name && (
        <Text fw={600} dir="auto">
          {shown.service_name}
        </Text>
      )}
      <Text dir="auto">{shown.doctor_name}</Text>
      <Moment at={shown.starts_at} until={shown.ends_at} zone={shown.time_zone} />
      <Text size="sm" data-state={shown.status}>
        {t(shown.status === 'cancelled' ? cancelled : `state.${shown.status}`)}
      </Text>
      {shown.status === 'cancelled' && shown.cancellation_fee && (
        <Text size="sm">
          {t('mine.paid.fee', {
            price: isolated(money(shown.cancellation_fee, shown.currency, i18n.language)),
          })}
        </Text>
      )}
    </Card>
  );
}

interface ActProps {
  link: Link;
  shown: LinkedAppointment;
  onDone: (done: LinkedAppointment) => void;
}

function Act({ link, shown, onDone }: ActProps) {
  switch (link.purpose) {
    case 'cancel':
      return <CancelByLink link={link} shown={shown} onDone={onDone} />;
    case 'attend':
      return <AttendByLink link={link} onDone={onDone} />;
    default:
      return (
        <MoveTo
          old={shown}
          link={link.token}
          move={async (to) =>
            body(
              api.POST('/api/appointments/links/appointment/move', {
                headers: by(link),
                params: {
                  header: {
                    'Idempotency-Key': await keyOf('move', to.date, to.time, String(to.fold)),
                  },
                },
                body: { new_date: to.date, new_time: to.time, fold: to.fold },
              }),
            )
          }
          onMoved={onDone}
        />
      );
  }
}
