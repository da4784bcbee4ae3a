import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { PageTitle } from '../../shared/PageTitle';
import { AddToCalendar } from '../appointments/AddToCalendar';
import type { Appointment } from '../appointments/queries';

/** What was booked, what to say at the desk, and what happens next. */
export function Confirmation({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const isRequest = appointment.status === 'pending';
  return (
    <Stack>
      <PageTitle>{t(isRequest ? 'booked.requested' : 'booked.title')}</PageTitle>
      <Alert color="green" variant="light" role="status">
        <Text c="inherit" dir="auto">
          {appointment.service_name ?? appointment.appointment_type_display} ·{' '}
          {appointment.doctor_name}
        </Text>
        <Moment
          at={appointment.starts_at}
          until={appointment.ends_at}
          zone={appointment.time_zone}
        />
        <Text mt="sm" c="inherit">
          {t('booked.reference')}{' '}
          <Code fz="lg" dir="ltr" data-reference>
            {appointment.reference}
          </Code>
        </Text>
      </Alert>
      <Text>{t(isRequest ? 'booked.nextRequested' : 'booked.next')}</Text>
      <Group>
        <AddToCalendar id={appointment.id} reference={appointment.reference} />
        <LinkButton to="/my-appointments">{t('mine.title')}</LinkButton>
        <LinkButton variant="default" to="/">
          {t('booked.another')}
        </LinkButton>
      </Group>
    </Stack>
  );
}
