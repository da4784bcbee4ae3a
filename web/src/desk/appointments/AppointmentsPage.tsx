import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { Paging } from '../Paging';
import { BulkBar } from './bulk/BulkBar';
import type { Column } from './columns';
import { ExportButton } from './export/ExportButton';
import { changed, type Filters, nextOrdering, PAGE_SIZES } from './filters';
import { AppointmentTable } from './list/AppointmentTable';
import { ColumnChoice } from './list/ColumnChoice';
import { FilterPanel } from './list/FilterPanel';
import { ViewsBar } from './list/ViewsBar';
import { type Appointment, appointmentList } from './queries';
import { keepColumns, storedColumns } from './views';

const route = getRouteApi('/desk/appointments');

/** All appointments: found, put in order, worked on one by one or many at once. */
export default function AppointmentsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const filters = route.useSearch();
  const found = useQuery(appointmentList(filters));
  const [columns, setColumns] = useState(storedColumns);
  const [selected, setSelected] = useState<ReadonlyMap<number, Appointment>>(new Map());
  const go = (next: Filters) => void navigate({ to: '/desk/appointments', search: next });
  const filter = (next: Filters) => {
    setSelected(new Map());
    go(next);
  };
  const show = (next: Column[]) => {
    keepColumns(next);
    setColumns(next);
  };
  const select = (rows: Appointment[], isSelected: boolean) => {
    const next = new Map(selected);
    for (const row of rows) {
      if (isSelected) next.set(row.id, row);
      else next.delete(row.id);
    }
    setSelected(next);
  };
  const count = found.data?.count ?? 0;
  return (
    <Stack>
      <PageTitle>{t('appointments.title')}</PageTitle>
      <ViewsBar
        filters={filters}
        columns={columns}
        onView={(view) => {
          show(view.columns);
          filter(view.filters);
        }}
      />
      <FilterPanel filters={filters} onChange={filter} />
      <Group justify="space-between" align="start">
        <Text role="status">
          {found.isSuccess &&
            t('appointments.count', {
              count,
              number: new Intl.NumberFormat(i18n.language).format(count),
            })}
        </Text>
        <ExportButton filters={filters} />
      </Group>
      <ColumnChoice columns={columns} onChange={show} />
      <BulkBar selected={selected} onClear={() => setSelected(new Map())} />
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={300} />}
      {found.isSuccess && count > 0 && (
        <AppointmentTable
          rows={found.data.results}
          columns={columns}
          ordering={filters.ordering}
          selected={selected}
          onOrder={(field) =>
            go(changed(filters, { ordering: nextOrdering(filters.ordering, field) }))
          }
          onSelect={select}
        />
      )}
      <Paging
        page={filters.page ?? 1}
        hasNext={Boolean(found.data?.next)}
        onPage={(page) => go({ ...filters, page })}
        size={{
          now: filters.page_size ?? PAGE_SIZES[0],
          all: PAGE_SIZES,
          onSize: (size) => go(changed(filters, { page_size: size })),
        }}
      />
    </Stack>
  );
}
