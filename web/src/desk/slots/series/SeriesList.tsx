import { Button, Code, Group, Skeleton, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/Refusal';
import { dateInWords, isolated, weekdayNames } from '../../../shared/times';
import { Dialog } from '../../parts/Dialog';
import { DoctorPicker } from '../../parts/DoctorPicker';
import { type Doctor, doctors } from '../../parts/doctors';
import { Pager } from '../../parts/Pager';
import { type Column, Rows } from '../../parts/Rows';
import { useWrite } from '../../parts/useWrite';
import { clockTime } from '../../parts/words';
import { weekdayPlace } from '../weekdays';
import { NewSeriesDialog } from './NewSeriesDialog';
import { end, PAGE, type Series, seriesOf } from './queries';

/** Hours that repeat: which there are, to begin one, to end one. */
export function SeriesList() {
  const { t } = useTranslation();
  const [doctor, setDoctor] = useState<Doctor>();
  const [page, setPage] = useState(1);
  const [isNew, setNew] = useState(false);
  const [ending, setEnding] = useState<Series>();
  const found = useQuery({ ...seriesOf(doctor?.id, page), placeholderData: keepPreviousData });
  const closing = useWrite((id: number) => end(id), {
    changes: [['series'], ['free']],
    onDone: () => setEnding(undefined),
  });
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
        <Button onClick={() => setNew(true)}>{t('slots.newSeries')}</Button>
      </Group>
      {found.isError && <Refusal problem={found.error} />}
      {found.isPending && <Skeleton height={120} />}
      {found.data?.results.length === 0 && <Text role="status">{t('slots.noSeries')}</Text>}
      {found.data && found.data.results.length > 0 && (
        <SeriesRows all={found.data.results} onEnd={setEnding} />
      )}
      <Pager page={page} pages={Math.ceil((found.data?.count ?? 0) / PAGE)} onPage={setPage} />
      {isNew && <NewSeriesDialog onClose={() => setNew(false)} />}
      {ending && (
        <Dialog
          title={t('slots.endSeries')}
          submit={t('slots.endSeries')}
          isDangerous
          isBusy={closing.isPending}
          problem={closing.error}
          onSubmit={() => closing.mutate(ending.id)}
          onClose={() => {
            closing.reset();
            setEnding(undefined);
          }}
        >
          <Text>{t('slots.endSeriesFollows')}</Text>
        </Dialog>
      )}
    </Stack>
  );
}

function SeriesRows({ all, onEnd }: { all: Series[]; onEnd: (series: Series) => void }) {
  const { t, i18n } = useTranslation();
  const names = useQuery(doctors(''));
  const language = i18n.language;
  const days = (series: Series) =>
    series.recurring_days
      ? series.recurring_days
          .split(',')
          .map((day) => weekdayNames(language)[weekdayPlace(Number(day), language)]?.long)
          .join(t('slots.listComma'))
      : undefined;
  const columns: Column<Series>[] = [
    {
      name: t('office.doctor'),
      of: (series) =>
        isolated(
          names.data?.results.find((doctor) => doctor.id === series.doctor)?.name ??
            t('slots.doctor', { id: series.doctor }),
        ),
    },
    {
      name: t('slots.field.weekdays'),
      of: (series) => days(series) ?? <Code dir="ltr">{series.rrule}</Code>,
    },
    {
      name: t('slots.hours'),
      of: (series) =>
        series.time_slots
          .map((slot) =>
            t('time.range', {
              from: clockTime(slot.start_time, language),
              to: clockTime(slot.end_time, language),
            }),
          )
          .join(t('slots.listComma')),
    },
    {
      name: t('slots.period'),
      of: (series) =>
        series.recurring_end_date
          ? t('time.range', {
              from: dateInWords(series.start_date, language),
              to: dateInWords(series.recurring_end_date, language),
            })
          : t('slots.since', { day: dateInWords(series.start_date, language) }),
    },
    {
      name: t('slots.publishedUntil'),
      of: (series) => dateInWords(series.published_until, language),
    },
    {
      name: '',
      of: (series) =>
        series.is_active ? (
          <Button
            variant="default"
            size="xs"
            aria-label={t('slots.endSeriesOf', { number: series.id })}
            onClick={() => onEnd(series)}
          >
            {t('slots.endSeries')}
          </Button>
        ) : (
          <Text size="sm">{t('slots.ended')}</Text>
        ),
    },
  ];
  return (
    <Rows
      caption={t('slots.section.series')}
      columns={columns}
      rows={all}
      keyOf={(series) => series.id}
    />
  );
}
