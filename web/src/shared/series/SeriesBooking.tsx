import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Refusal } from '../Refusal';
import { insteadOf, NOTHING, ticked, wanted, withTime } from './choice';
import { bookingPreview, bookSeries, type SeriesAnswer, type SeriesForm } from './queries';
import { RuleFields } from './RuleFields';
import { isComplete, type Rule } from './rule';
import { useSeriesWrite } from './useSeriesWrite';
import { VisitsTable } from './VisitsTable';

interface Props {
  /** What all visits have in common, and when the first one is. */
  wish: SeriesForm;
  /** What the doctor should know; nothing about times depends on it. */
  said: Pick<SeriesForm, 'reason_for_visit' | 'symptoms'>;
  zone: string;
  onBooked: (answer: SeriesAnswer) => void;
}

/** How often, then what is free of it, then all that are wanted in one step. */
export default function SeriesBooking({ wish, said, zone, onBooked }: Props) {
  const { t } = useTranslation();
  const [rule, setRule] = useState<Rule>({ every: 1, unit: 'weeks', count: 4 });
  const [shown, setShown] = useState<Rule>();
  const change = (next: Rule) => {
    setRule(next);
    setShown(undefined);
  };
  return (
    <Stack gap="sm">
      <RuleFields rule={rule} onRule={change} />
      <Text>
        {isComplete(rule) &&
          t('repeated.rule', {
            step: t(`repeated.step.${rule.unit}`, { count: rule.every }),
            visits: t('repeated.visits', { count: rule.count }),
          })}
      </Text>
      <div>
        <Button
          variant="default"
          disabled={!isComplete(rule)}
          onClick={() => setShown({ ...rule })}
        >
          {t('repeated.show')}
        </Button>
      </div>
      {shown && (
        <Planned wish={{ ...wish, ...shown }} said={said} zone={zone} onBooked={onBooked} />
      )}
    </Stack>
  );
}

/** The visits of a rule. */
function Planned({ wish, said, zone, onBooked }: Props) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(NOTHING);
  const found = useQuery(bookingPreview({ ...wish, instead: insteadOf(choice) }));
  const booking = useSeriesWrite('book', bookSeries, onBooked);
  const visits = found.data?.visits ?? [];
  const only = wanted(visits, choice);
  if (found.isError) return <Refusal problem={found.error} />;
  if (found.isPending) return <Text role="status">{t('find.looking')}</Text>;
  const problem = booking.error;
  return (
    <>
      <VisitsTable
        visits={visits}
        zone={zone}
        choice={{
          value: choice,
          onTick: (number, isWanted) => setChoice(ticked(choice, number, isWanted)),
          onTime: (number, time) => setChoice(withTime(choice, number, time)),
        }}
      />
      {problem instanceof ApiProblem && problem.kind === 'series-conflict' ? (
        <Alert color="orange" role="alert" title={t('repeated.changed')}>
          {t('repeated.changedHint')}
        </Alert>
      ) : (
        problem && <Refusal problem={problem} />
      )}
      <div>
        <Button
          size="md"
          loading={booking.isPending}
          disabled={only.length === 0 || found.isPlaceholderData}
          onClick={() =>
            booking.mutate({ ...wish, ...said, only, instead: insteadOf(choice, only) })
          }
        >
          {t('repeated.book', { visits: t('repeated.visits', { count: only.length }) })}
        </Button>
      </div>
    </>
  );
}
