import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { dayOf, isolated, timeOf } from '../../shared/times';
import { ActionRefusal } from '../ActionRefusal';
import type { Span } from '../calendar/layout';
import { stateOf, type Visit } from '../visits';
import { type Choice, freeAround } from './affected';
import type { Choices } from './plan';
import classes from './TimeOff.module.css';

type Chosen = Choices[number];

interface Props {
  visit: Visit;
  span: Span;
  choices: Choice[];
  choice: Chosen;
  /** Starts that others of the list are moved to. */
  taken: string[];
  problem: unknown;
  onChoice: (next: Chosen) => void;
}

/** One patient of a time that is to be blocked, and what becomes of them. */
export function AffectedRow({ visit, span, choices, choice, taken, problem, onChoice }: Props) {
  const { t, i18n } = useTranslation();
  const isMove = choice.choice === 'move';
  const free = useQuery({
    ...freeAround(visit.doctor, visit.duration_minutes, span),
    enabled: isMove,
  });
  const used = (at: string) => taken.filter((one) => one === at).length;
  const options = (free.data ?? []).filter((time) => used(time.at) < time.places);
  const first = options[0];
  const isChosen = options.some((time) => time.at === choice.to?.at);
  useEffect(() => {
    if (isMove && !isChosen && first) onChoice({ choice: 'move', to: first });
  }, [isMove, isChosen, first, onChoice]);
  const words = (at: string) =>
    `${dayOf(at, visit.time_zone, i18n.language)} ${isolated(timeOf(at, visit.time_zone, i18n.language))}`;
  return (
    <li className={classes.row} data-affected={visit.reference}>
      <div>
        <Text fw={600} dir="auto">
          {visit.patient_name}
        </Text>
        <Text size="sm">
          {words(visit.starts_at)} · {t(stateOf(visit))}
        </Text>
      </div>
      <NativeSelect
        aria-label={t('affected.what', { who: visit.patient_name })}
        value={choice.choice}
        onChange={(event) => onChoice({ ...choice, choice: event.currentTarget.value as Choice })}
        data={choices.map((value) => ({ value, label: t(`affected.${value}`) }))}
      />
      {isMove && options.length > 0 && (
        <NativeSelect
          aria-label={t('affected.to', { who: visit.patient_name })}
          value={choice.to?.at ?? ''}
          onChange={(event) => {
            const to = options.find((time) => time.at === event.currentTarget.value);
            onChoice({ choice: 'move', to });
          }}
          data={options.map((time) => ({ value: time.at, label: words(time.at) }))}
        />
      )}
      {isMove && free.isSuccess && options.length === 0 && (
        <Text size="sm">{t('affected.noneFree')}</Text>
      )}
      {free.isError && <Refusal problem={free.error} />}
      {problem !== undefined && <ActionRefusal problem={problem} />}
    </li>
  );
}
