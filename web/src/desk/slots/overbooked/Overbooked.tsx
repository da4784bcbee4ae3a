import { Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { Refusal } from '../../../shared/Refusal';
import { isolated } from '../../../shared/times';
import { doctors } from '../../parts/doctors';
import { Pager } from '../../parts/Pager';
import { type Column, Rows } from '../../parts/Rows';
import { clockMoment, count } from '../../parts/words';

const PAGE = 50;
type Slot = Schemas['OverbookedSlot'];

function overbooked(page: number) {
  return queryOptions({
    queryKey: ['slots', 'overbooked', page],
    queryFn: () =>
      body(
        api.GET('/api/appointments/slots/overbooked', {
          params: { query: { page, page_size: PAGE } as never },
        }),
      ),
  });
}

/** Slots with more booked in them than they have: nothing is cancelled by itself. */
export function Overbooked() {
  const { t, i18n } = useTranslation();
  const [page, setPage] = useState(1);
  const found = useQuery({ ...overbooked(page), placeholderData: keepPreviousData });
  const names = useQuery(doctors(''));
  const nameOf = (id: number) =>
    names.data?.results.find((doctor) => doctor.id === id)?.name ?? t('slots.doctor', { id });
  const columns: Column<Slot>[] = [
    { name: t('office.doctor'), of: (slot) => isolated(nameOf(slot.doctor)) },
    {
      name: t('slots.when'),
      of: (slot) => clockMoment(slot.date, slot.start_time, i18n.language, t('time.comma')),
    },
    {
      name: t('slots.capacity'),
      isNumber: true,
      of: (slot) => count(slot.capacity, i18n.language),
    },
    { name: t('slots.booked'), isNumber: true, of: (slot) => count(slot.booked, i18n.language) },
    { name: t('slots.held'), isNumber: true, of: (slot) => count(slot.held, i18n.language) },
    {
      name: t('slots.state'),
      of: (slot) =>
        t(slot.is_withdrawn ? 'slots.withdrawn' : slot.is_open ? 'slots.isOpen' : 'slots.isClosed'),
    },
  ];
  return (
    <Stack>
      <Text>{t('slots.overbookedLead')}</Text>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={120} />}
      {found.data?.results.length === 0 && <Text role="status">{t('slots.noneOverbooked')}</Text>}
      {found.data && found.data.results.length > 0 && (
        <Rows
          caption={t('slots.section.overbooked')}
          columns={columns}
          rows={found.data.results}
          keyOf={(slot) => slot.slot_id}
        />
      )}
      {found.data && (
        <Pager page={page} pages={Math.ceil((found.data.count ?? 0) / PAGE)} onPage={setPage} />
      )}
    </Stack>
  );
}
