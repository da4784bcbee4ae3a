import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Refusal } from '../../shared/Refusal';
import { type Appointment, appointmentList } from '../appointments/queries';
import { cellText } from '../appointments/words';
import { DataTable } from '../DataTable';
import { RowLink } from '../RowLink';

const COLUMNS = ['when', 'doctor', 'service', 'status', 'paid'] as const;

/** What somebody has booked, what is last in time first. */
export function PatientAppointments({ patient }: { patient: number }) {
  const { t, i18n } = useTranslation();
  const found = useQuery(appointmentList({ patient }));
  if (found.isPending) return <Skeleton height={160} />;
  if (found.isError) return <Refusal problem={found.error} />;
  if (found.data.results.length === 0) return <Text>{t('patients.noAppointments')}</Text>;
  return (
    <>
      <DataTable
        label={t('patients.appointments')}
        rows={found.data.results}
        keyOf={(one) => one.id}
        rowProps={(one) => ({ 'data-reference': one.reference })}
        columns={COLUMNS.map((column, n) => ({
          key: column,
          name: t(`appointments.column.${column}`),
          cell: (one: Appointment) =>
            n === 0 ? (
              <RowLink to="/desk/appointments/$id" params={{ id: String(one.id) }}>
                {cellText(column, one, t, i18n.language)}
              </RowLink>
            ) : (
              <bdi>{cellText(column, one, t, i18n.language)}</bdi>
            ),
        }))}
      />
      {found.data.next && (
        <div>
          <LinkButton variant="default" to="/desk/appointments" search={{ patient }}>
            {t('patients.allAppointments')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
