import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { isolated } from '../../shared/times';
import { Dialog } from '../parts/Dialog';
import { DoctorPicker } from '../parts/DoctorPicker';
import { type Doctor, doctors } from '../parts/doctors';
import { Pager } from '../parts/Pager';
import { type Column, Rows } from '../parts/Rows';
import { useWrite } from '../parts/useWrite';
import { PAGE } from './page';

interface Found<T> {
  count: number | null;
  results: T[];
}

/** What the texts of `slots` are called that such a list says. */
interface Texts {
  caption: string;
  none: string;
  add: string;
  end: string;
  endOf: string;
  endFollows: string;
  ended: string;
}

interface Props<T> {
  texts: Texts;
  /** What its queries are known by. */
  name: string;
  find: (doctor: number | undefined, page: number) => Promise<Found<T>>;
  columns: Column<T>[];
  isOver: (row: T) => boolean;
  end: (id: number) => Promise<unknown>;
  isDangerous?: boolean;
  dialog: (onClose: () => void) => ReactNode;
  /** What else can be begun there. */
  beside?: ReactNode;
}

/** Something that doctors have, of one of them or of all, a page at a time: to begin one, to end one. */
export function OfDoctors<T extends { id: number; doctor: number }>(props: Props<T>) {
  const { texts } = props;
  const { t } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<T>();
  const names = useQuery(doctors(''));
  const found = useQuery({
    queryKey: [props.name, doctor?.id ?? 'all', page],
    queryFn: () => props.find(doctor?.id, page),
    placeholderData: keepPreviousData,
  });
  const closing = useWrite((id: number) => props.end(id), {
    changes: [[props.name], ['free']],
    onDone: () => setEnding(undefined),
  });
  const nameOf = (row: T) =>
    names.data?.results.find((one) => one.id === row.doctor)?.name ??
    t('slots.doctor', { id: row.doctor });
  const columns: Column<T>[] = [
    { name: t('office.doctor'), of: (row) => isolated(nameOf(row)) },
    ...props.columns,
    {
      name: '',
      of: (row) =>
        props.isOver(row) ? (
          <Text size="sm">{t(texts.ended)}</Text>
        ) : (
          <Button
            variant="default"
            size="xs"
            aria-label={t(texts.endOf, { number: row.id })}
            onClick={() => setEnding(row)}
          >
            {t(texts.end)}
          </Button>
        ),
    },
  ];
  const rows = found.data?.results ?? [];
  return (
    <Stack>
      <Group align="end">
        <DoctorPicker
          value={doctor}
          isOptional
          onChange={(next) => {
            setDoctor(next);
            setPage(1);
          }}
        />
        <Button onClick={() => setNew(true)}>{t(texts.add)}</Button>
        {props.beside}
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={120} />}
      {found.isSuccess && rows.length === 0 && <Text role="status">{t(texts.none)}</Text>}
      {rows.length > 0 && (
        <Rows caption={t(texts.caption)} columns={columns} rows={rows} keyOf={(row) => row.id} />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {isNew && props.dialog(() => setNew(false))}
      {ending && (
        <Dialog
          title={t(texts.end)}
          submit={t(texts.end)}
          isDangerous={props.isDangerous ?? false}
          isBusy={closing.isPending}
          problem={closing.error}
          onSubmit={() => closing.mutate(ending.id)}
          onClose={() => {
            closing.reset();
            setEnding(undefined);
          }}
        >
          <Text>{t(texts.endFollows)}</Text>
        </Dialog>
      )}
    </Stack>
  );
}
