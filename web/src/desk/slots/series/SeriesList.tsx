import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateInWords, weekdayNames } from '../../../shared/times';
import type { Column } from '../../parts/Rows';
import { clockTime } from '../../parts/words';
import { OfDoctors } from '../OfDoctors';
import { weekdayPlace } from '../weekdays';
import { NewSeriesDialog } from './NewSeriesDialog';
import { end, type Series, seriesOf } from './queries';

const TEXTS = {
  caption: 'slots.section.series',
  none: 'slots.noSeries',
  add: 'slots.newSeries',
  end: 'slots.endSeries',
  endOf: 'slots.endSeriesOf',
  endFollows: 'slots.endSeriesFollows',
  ended: 'slots.ended',
};

/** Hours that repeat: which there are, to begin one, to end one. */
export function SeriesList() {
  const { t, i18n } = useTranslation();
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
  ];
  return (
    <OfDoctors
      texts={TEXTS}
      name="series"
      find={seriesOf}
      columns={columns}
      isOver={(series) => !series.is_active}
      end={end}
      isDangerous
      dialog={(onClose) => <NewSeriesDialog onClose={onClose} />}
    />
  );
}
