import { Button, Card, Code, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../../shared/Changed';
import { Refusal } from '../../shared/Refusal';
import { dateInWords } from '../../shared/times';
import { addDays, isDate } from '../calendar/days';
import { type SeriesChange, useSeriesChange } from './changes';
import type { Series } from './queries';
import { hoursInWords, seriesInWords } from './words';

interface Props {
  series: Series;
  onDone: (said: string) => void;
}

/** One series in words; its end and the days that are left out can be changed. */
export function SeriesCard({ series, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const [until, setUntil] = useState(series.recurring_end_date ?? '');
  const [out, setOut] = useState('');
  const [isEnding, setEnding] = useState(false);
  const changing = useSeriesChange((change) => {
    setOut('');
    onDone(t(`series.done.${change.does}`));
  });
  const run = (change: SeriesChange) => changing.mutate(change);
  const isBusy = changing.isPending;
  const inWords = (one: Series) =>
    [
      seriesInWords(one, i18n.language, t),
      hoursInWords(one, i18n.language, t),
      ...one.exceptions.map((date) => dateInWords(date, i18n.language)),
    ].join(t('rule.comma'));
  return (
    <Card withBorder component="article" data-series={series.id}>
      <Title order={2} size="h4">
        {seriesInWords(series, i18n.language, t)}
      </Title>
      <Text>{hoursInWords(series, i18n.language, t)}</Text>
      <Text size="sm">
        {t('series.from', { day: dateInWords(series.start_date, i18n.language) })}{' '}
        {t('series.published', {
          // The API names the first day that is not.
          day: dateInWords(addDays(series.published_until, -1), i18n.language),
          count: series.horizon_weeks,
        })}
      </Text>
      {series.rrule && <Code dir="ltr">{series.rrule}</Code>}
      <Group align="end" mt="sm">
        <TextInput
          type="date"
          label={t('series.until')}
          min={series.start_date}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={isBusy || until === (series.recurring_end_date ?? '')}
          onClick={() => run({ does: 'until', seen: series, until: until || null })}
        >
          {t('slot.save')}
        </Button>
      </Group>
      <Title order={3} size="h5" mt="sm">
        {t('series.exceptions')}
      </Title>
      {series.exceptions.map((date) => (
        <Group key={date} gap="xs" my={4}>
          <Text size="sm">{dateInWords(date, i18n.language)}</Text>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => run({ does: 'bringBack', seen: series, date })}
          >
            {t('series.bringBack')}
          </Button>
        </Group>
      ))}
      <Group align="end">
        <TextInput
          type="date"
          label={t('series.leaveOut')}
          min={series.start_date}
          value={out}
          onChange={(event) => setOut(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={isBusy || !isDate(out)}
          onClick={() => run({ does: 'leaveOut', seen: series, date: out })}
        >
          {t('series.leaveOutSubmit')}
        </Button>
      </Group>
      <Group mt="md">
        {isEnding ? (
          <>
            <Text size="sm">{t('series.endAsk')}</Text>
            <Button
              color="red.9"
              disabled={isBusy}
              onClick={() => run({ does: 'end', seen: series })}
            >
              {t('series.end')}
            </Button>
            <Button variant="default" onClick={() => setEnding(false)}>
              {t('hours.back')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => setEnding(true)}>
            {t('series.end')}
          </Button>
        )}
      </Group>
      {changing.error && <Refusal problem={changing.error} />}
      {changing.error && (
        <Changed
          differences={[
            {
              text: 'series.title',
              before: inWords(changing.variables.seen),
              now: inWords(series),
            },
          ].filter(({ before, now }) => before !== now)}
        />
      )}
    </Card>
  );
}
