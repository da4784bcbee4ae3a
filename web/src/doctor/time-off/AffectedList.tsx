import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WhyField } from '../../shared/WhyField';
import type { Span } from '../calendar/layout';
import type { Visit } from '../visits';
import { AffectedRow } from './AffectedRow';
import type { Choice } from './affected';
import type { Choices, Outcome } from './plan';
import classes from './TimeOff.module.css';

const CHOICES: Choice[] = ['leave', 'move', 'cancel'];

interface Props {
  affected: Visit[];
  span: Span;
  choices: Choices;
  reason: string;
  outcome: Outcome;
  onChoices: (next: Choices) => void;
  onReason: (next: string) => void;
}

/** Who is booked in a time that is to be blocked, and what becomes of each, or of all. */
export function AffectedList({
  affected,
  span,
  choices,
  reason,
  outcome,
  onChoices,
  onReason,
}: Props) {
  const { t } = useTranslation();
  const isCancelling = affected.some(({ id }) => choices[id]?.choice === 'cancel');
  const taken = affected.flatMap(({ id }) => {
    const to = choices[id]?.choice === 'move' ? choices[id].to : undefined;
    return to ? [{ id, at: to.at }] : [];
  });
  return (
    <section aria-label={t('affected.title')}>
      <Title order={3} size="h4">
        {t('affected.count', { count: affected.length })}
      </Title>
      {affected.length > 0 && <Text size="sm">{t('affected.told')}</Text>}
      {affected.length > 1 && (
        <Group gap="xs" mt="xs" role="group" aria-label={t('affected.all')}>
          <Text size="sm">{t('affected.all')}</Text>
          {CHOICES.map((choice) => (
            <Button
              key={choice}
              size="compact-sm"
              variant="default"
              onClick={() =>
                onChoices(
                  Object.fromEntries(affected.map(({ id }) => [id, { ...choices[id], choice }])),
                )
              }
            >
              {t(`affected.${choice}`)}
            </Button>
          ))}
        </Group>
      )}
      <ul className={classes.list}>
        {affected.map((visit) => {
          const result = outcome[visit.id];
          return (
            <AffectedRow
              key={visit.id}
              visit={visit}
              span={span}
              choices={CHOICES}
              choice={choices[visit.id] ?? { choice: 'leave' }}
              taken={taken.filter(({ id }) => id !== visit.id).map(({ at }) => at)}
              problem={result && 'problem' in result ? result.problem : undefined}
              onChoice={(next) => onChoices({ ...choices, [visit.id]: next })}
            />
          );
        })}
      </ul>
      {isCancelling && (
        <WhyField
          label={t('affected.reason')}
          hint={t('reason.told')}
          rows={2}
          value={reason}
          onChange={onReason}
        />
      )}
    </section>
  );
}
