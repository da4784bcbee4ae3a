import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/Refusal';
import { dateInWords, isolated } from '../../../shared/times';
import { Dialog } from '../../parts/Dialog';
import { DoctorPicker } from '../../parts/DoctorPicker';
import { type Doctor, doctors } from '../../parts/doctors';
import { Pager } from '../../parts/Pager';
import { type Column, Rows } from '../../parts/Rows';
import { useWrite } from '../../parts/useWrite';
import { clockMoment, clockTime } from '../../parts/words';
import { PlanDialog } from './PlanDialog';
import { type Absence, absences, PAGE, takeBack } from './queries';

/** When doctors are away. */
export function TimeOff() {
  const { t, i18n } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<Absence>();
  const names = useQuery(doctors(''));
  const found = useQuery({ ...absences(doctor?.id, page), placeholderData: keepPreviousData });
  const removing = useWrite((id: number) => takeBack(id), {
    changes: [['time-off'], ['free']],
    onDone: () => setEnding(undefined),
  });
  const columns: Column<Absence>[] = [
    {
      name: t('office.doctor'),
      of: (absence) =>
        isolated(
          names.data?.results.find((one) => one.id === absence.doctor)?.name ??
            t('slots.doctor', { id: absence.doctor }),
        ),
    },
    {
      name: t('slots.from'),
      of: (absence) =>
        clockMoment(absence.start_date, absence.start_time, i18n.language, t('time.comma')),
    },
    {
      name: t('slots.to'),
      of: (absence) =>
        absence.end_time
          ? `${dateInWords(absence.end_date, i18n.language)}${t('time.comma')} ${clockTime(absence.end_time, i18n.language)}`
          : t('slots.untilEndOf', { day: dateInWords(absence.end_date, i18n.language) }),
    },
    {
      name: '',
      of: (absence) =>
        absence.is_cancelled ? (
          <Text size="sm">{t('slots.takenBack')}</Text>
        ) : (
          <Button
            variant="default"
            size="xs"
            aria-label={t('slots.takeBackOf', { number: absence.id })}
            onClick={() => setEnding(absence)}
          >
            {t('slots.takeBack')}
          </Button>
        ),
    },
  ];
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
        <Button onClick={() => setNew(true)}>{t('slots.newTimeOff')}</Button>
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={120} />}
      {found.data?.results.length === 0 && <Text role="status">{t('slots.noTimeOff')}</Text>}
      {found.data && found.data.results.length > 0 && (
        <Rows
          caption={t('slots.section.timeOff')}
          columns={columns}
          rows={found.data.results}
          keyOf={(absence) => absence.id}
        />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {isNew && <PlanDialog onClose={() => setNew(false)} />}
      {ending && (
        <Dialog
          title={t('slots.takeBack')}
          submit={t('slots.takeBack')}
          isBusy={removing.isPending}
          problem={removing.error}
          onSubmit={() => removing.mutate(ending.id)}
          onClose={() => {
            removing.reset();
            setEnding(undefined);
          }}
        >
          <Text>{t('slots.takeBackFollows')}</Text>
        </Dialog>
      )}
    </Stack>
  );
}
