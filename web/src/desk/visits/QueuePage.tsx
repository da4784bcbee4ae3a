import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { timeOf } from '../../shared/times';
import { DataTable, type TableColumn } from '../DataTable';
import { RowLink } from '../RowLink';
import { OfDoctor } from './OfDoctor';
import { type Waiting, waitingRoom } from './queries';

const route = getRouteApi('/desk/queue');

/** The waiting room: who came when, to whom, and for how long they have waited. */
export default function QueuePage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { doctor } = route.useSearch();
  const found = useQuery(waitingRoom(doctor));
  const time = (instant: string | null, zone: string) =>
    instant && timeOf(instant, zone, i18n.language);
  const columns: TableColumn<Waiting>[] = [
    {
      key: 'patient',
      name: t('appointments.column.patient'),
      cell: (row) => (
        <RowLink to="/desk/appointments/$id" params={{ id: String(row.id) }}>
          <bdi>{row.patient_name}</bdi>
        </RowLink>
      ),
    },
    {
      key: 'waited',
      name: t('appointments.field.waited'),
      cell: (row) => <span data-waited>{t('find.minutes', { count: row.waiting_minutes })}</span>,
    },
    {
      key: 'arrived',
      name: t('appointments.field.arrived'),
      cell: (row) => <bdi>{time(row.arrived_at, row.time_zone)}</bdi>,
    },
    {
      key: 'visit',
      name: t('queue.visit'),
      cell: (row) => <bdi>{time(row.starts_at, row.time_zone)}</bdi>,
    },
    {
      key: 'doctor',
      name: t('appointments.column.doctor'),
      cell: (row) => <bdi>{row.doctor_name}</bdi>,
    },
    {
      key: 'reference',
      name: t('appointments.column.reference'),
      cell: (row) => <bdi dir="ltr">{row.reference}</bdi>,
    },
  ];
  const rows = found.data ?? [];
  return (
    <Stack>
      <PageTitle>{t('queue.title')}</PageTitle>
      <Text>{t('queue.lead')}</Text>
      <OfDoctor
        doctor={doctor}
        onDoctor={(next) =>
          void navigate({ to: '/desk/queue', search: next ? { doctor: next } : {} })
        }
      />
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={200} />}
      {found.isSuccess && rows.length === 0 && <Text role="status">{t('queue.nobody')}</Text>}
      {rows.length > 0 && (
        <DataTable
          label={t('queue.title')}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          rowProps={(row) => ({ 'data-reference': row.reference })}
        />
      )}
    </Stack>
  );
}
