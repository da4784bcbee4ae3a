import { Checkbox, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { BulkOutcome } from '../parts/BulkOutcome';
import { DoctorPicker } from '../parts/DoctorPicker';
import type { Doctor } from '../parts/doctors';
import { Pager } from '../parts/Pager';
import { useChosen } from '../parts/useChosen';
import { useWrite } from '../parts/useWrite';
import { ActionDialog } from './ActionDialog';
import { EntryActions } from './EntryActions';
import { EntryRows } from './EntryRows';
import { HistoryDialog } from './HistoryDialog';
import { type Action, act, type Entry, entries, PAGE } from './queries';

interface Wish {
  action: Action;
  ids: number[];
}

/** Who waits for a seat, in the order in which seats are offered, and why nobody was offered one. */
export default function WaitingListPage() {
  const { t } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [isActive, setActive] = useState(true);
  const [days, setDays] = useState({ from: '', to: '' });
  const [page, setPage] = useState(1);
  const [looking, setLooking] = useState<Entry>();
  const [asking, setAsking] = useState<Wish>();
  const filter = { doctor: doctor?.id, isActive, ...days };
  const found = useQuery({ ...entries(filter, page), placeholderData: keepPreviousData });
  const all = found.data?.results ?? [];
  const chosen = useChosen(all.filter((entry) => entry.is_active).map((entry) => entry.id));
  const acting = useWrite(({ action, ids }: Wish, key) => act(action, ids, key), {
    changes: [['waiting-list']],
    onDone: () => {
      setAsking(undefined);
      chosen.none();
    },
  });
  const nameOf = (id: number) => {
    const entry = all.find((one) => one.id === id);
    return entry?.patient_name ?? t('waitingList.entry', { id });
  };
  const first =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setPage(1);
    };
  return (
    <Stack>
      <PageTitle>{t('waitingList.title')}</PageTitle>
      <Text>{t('waitingList.lead')}</Text>
      <Group align="end">
        <DoctorPicker value={doctor} isOptional onChange={first(setDoctor)} />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`waitingList.${end}`)}
            value={days[end]}
            onChange={(event) => first(setDays)({ ...days, [end]: event.currentTarget.value })}
          />
        ))}
        <Checkbox
          mb="xs"
          label={t('waitingList.left')}
          checked={!isActive}
          onChange={(event) => first(setActive)(!event.currentTarget.checked)}
        />
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {acting.data && <BulkOutcome lines={acting.data} nameOf={nameOf} />}
      {found.isPending && <Skeleton height={200} />}
      {found.isSuccess && all.length === 0 && <Text role="status">{t('waitingList.none')}</Text>}
      {all.length > 0 && (
        <>
          {isActive && (
            <EntryActions
              chosen={chosen}
              onAct={(action, ids) => {
                acting.reset();
                setAsking({ action, ids });
              }}
            />
          )}
          <EntryRows
            entries={all}
            before={(page - 1) * PAGE}
            chosen={isActive ? chosen : undefined}
            onHistory={setLooking}
          />
        </>
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {looking && <HistoryDialog entry={looking} onClose={() => setLooking(undefined)} />}
      {asking && (
        <ActionDialog
          action={asking.action}
          names={asking.ids.map(nameOf)}
          isBusy={acting.isPending}
          problem={acting.error}
          onSubmit={() => acting.mutate(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}
