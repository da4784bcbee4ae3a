import { Alert, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/Moment';
import { PageTitle } from '../../shared/PageTitle';
import type { Appointment } from '../appointments/queries';
import { StatusBadge } from '../appointments/StatusBadge';
import { RowLink } from '../RowLink';

/** What was booked, and what to tell the patient. */
export function Booked({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t('bookFor.booked')}</PageTitle>
      <Alert color="green" variant="light" role="status">
        <Text c="inherit">
          <bdi>{appointment.patient_name}</bdi> · <bdi>{appointment.doctor_name}</bdi>
        </Text>
        <Moment
          at={appointment.starts_at}
          until={appointment.ends_at}
          zone={appointment.time_zone}
        />
        <Text my="xs" c="inherit">
          {t('booked.reference')}{' '}
          <Code fz="lg" dir="ltr" data-reference>
            {appointment.reference}
          </Code>
        </Text>
        <StatusBadge appointment={appointment} />
        {appointment.off_slot && (
          <Text mt="xs" c="inherit">
            {t('appointments.offSlot')}
          </Text>
        )}
      </Alert>
      <div>
        <RowLink to="/desk/appointments/$id" params={{ id: String(appointment.id) }}>
          {t('bookFor.open')}
        </RowLink>
      </div>
    </>
  );
}
