import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { BulkBar } from '../appointments/bulk/BulkBar';
import type { Action } from '../appointments/bulk/queries';
import type { Column } from '../appointments/columns';
import { AppointmentTable } from '../appointments/list/AppointmentTable';
import type { Appointment } from '../appointments/queries';
import { Paging } from '../Paging';
import { OfDoctor } from './OfDoctor';
import { unclosedVisits } from './queries';

const route = getRouteApi('/desk/unclosed');

const COLUMNS: Column[] = ['when', 'patient', 'doctor', 'status', 'paid', 'reference'];

/** What becomes of a visit that is over. */
const ACTIONS: Action[] = ['complete', 'no_show', 'cancel'];

/** Visits that are over and that nobody has closed: what became of each, one by one or many at once. */
export default function UnclosedPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { doctor, page = 1 } = route.useSearch();
  const found = useQuery(unclosedVisits(doctor, page));
  const [selected, setSelected] = useState<ReadonlyMap<number, Appointment>>(new Map());
  const rows = found.data?.results ?? [];
  const go = (next: { doctor?: number | undefined; page?: number }) => {
    const { doctor: whose, page: at } = next;
    void navigate({
      to: '/desk/unclosed',
      search: { ...(whose ? { doctor: whose } : {}), ...(at && at > 1 ? { page: at } : {}) },
    });
  };
  const select = (which: Appointment[], isSelected: boolean) => {
    const next = new Map(selected);
    for (const row of which) {
      if (isSelected) next.set(row.id, row);
      else next.delete(row.id);
    }
    setSelected(next);
  };
  return (
    <Stack>
      <PageTitle>{t('unclosed.title')}</PageTitle>
      <Text>{t('unclosed.lead')}</Text>
      <OfDoctor
        doctor={doctor}
        onDoctor={(next) => {
          setSelected(new Map());
          go({ doctor: next });
        }}
      />
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={200} />}
      {found.isSuccess && rows.length === 0 && <Text role="status">{t('unclosed.none')}</Text>}
      {(rows.length > 0 || selected.size > 0) && (
        <BulkBar selected={selected} actions={ACTIONS} onClear={() => setSelected(new Map())} />
      )}
      {rows.length > 0 && (
        <AppointmentTable rows={rows} columns={COLUMNS} selected={selected} onSelect={select} />
      )}
      <Paging
        page={page}
        hasNext={Boolean(found.data?.next)}
        onPage={(next) => go({ doctor, page: next })}
      />
    </Stack>
  );
}
