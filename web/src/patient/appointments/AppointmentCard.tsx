import { Button, Card, Code, Group, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { Receipt } from '../../shared/Receipt';
import { placeOf } from '../../shared/room';
import { isolated } from '../../shared/times';
import { AddToCalendar } from './AddToCalendar';
import { CancelDialog } from './CancelDialog';
import { CancellationFee } from './CancellationFee';
import { Deadline } from './Deadline';
import { Messages } from './Messages';
import { Payment } from './Payment';
import { type Appointment, stateOf, stateWords } from './queries';
import { WhyDialog } from './WhyDialog';

const SeriesDialog = lazy(() => import('../../shared/series/SeriesDialog'));
const SeriesCancelDialog = lazy(() => import('../../shared/series/SeriesCancelDialog'));

/** One appointment, what has become of it, and what can still be done. */
export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'cancel' | 'cancelSeries' | 'reason' | 'series'>();
  const close = () => setDialog(undefined);
  const isToCome = appointment.is_upcoming && appointment.status !== 'cancelled';
  const what = appointment.service_name ?? appointment.appointment_type_display;
  return (
    <Card withBorder component="article" data-reference={appointment.reference}>
      <Group justify="space-between" align="start">
        <div>
          <Title order={3} size="h4" dir="auto">
            {what}
          </Title>
          <Text dir="auto">{appointment.doctor_name}</Text>
        </div>
        <Text fw={600} data-state={appointment.status}>
          {t(stateOf(appointment))}
        </Text>
      </Group>
      <Moment at={appointment.starts_at} until={appointment.ends_at} zone={appointment.time_zone} />
      {appointment.room && (
        <Text size="sm">{t('mine.where', { place: isolated(placeOf(appointment)) })}</Text>
      )}
      <Text size="sm">
        {t('booked.reference')} <Code dir="ltr">{appointment.reference}</Code>
      </Text>
      {appointment.cancellation_reason && !appointment.rescheduled_to && (
        <Text size="sm">
          {t('mine.because', { reason: isolated(appointment.cancellation_reason) })}
        </Text>
      )}
      {appointment.series_number && (
        <Group gap="xs" data-in-series>
          <Text size="sm">{t('repeated.visitOf', { number: appointment.series_number })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setDialog('series')}>
            {t('repeated.showAll')}
          </Button>
        </Group>
      )}
      <Payment appointment={appointment} />
      {appointment.attendance_confirmed_at && <Text size="sm">{t('mine.attends')}</Text>}
      <Deadline appointment={appointment} />
      <CancellationFee appointment={appointment} />
      <Messages appointment={appointment} />
      <Group mt="sm" gap="xs">
        {appointment.can_reschedule && (
          <LinkButton
            variant="default"
            to="/my-appointments/$id/move"
            params={{ id: appointment.id }}
          >
            {t('mine.move')}
          </LinkButton>
        )}
        {isToCome && (
          <>
            <AddToCalendar id={appointment.id} reference={appointment.reference} />
            <Button variant="default" onClick={() => setDialog('reason')}>
              {t('mine.reason')}
            </Button>
          </>
        )}
        <Receipt appointment={appointment} />
        {appointment.can_cancel && (
          <Button
            variant="default"
            onClick={() => setDialog(appointment.series_id ? 'cancelSeries' : 'cancel')}
          >
            {t('mine.cancel')}
          </Button>
        )}
      </Group>
      <Suspense>
        {dialog === 'series' && (
          <SeriesDialog id={appointment.id} stateOf={stateWords} onClose={close} />
        )}
        {dialog === 'cancelSeries' && (
          <SeriesCancelDialog
            appointment={appointment}
            stateOf={stateWords}
            follows={<CancellationFee appointment={appointment} />}
            onlyThis={() => setDialog('cancel')}
            onClose={close}
          />
        )}
      </Suspense>
      {dialog === 'cancel' && <CancelDialog appointment={appointment} onClose={close} />}
      {dialog === 'reason' && <WhyDialog appointment={appointment} onClose={close} />}
    </Card>
  );
}
