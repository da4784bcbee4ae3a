import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockMoment } from '../../parts/words';
import { byReason, type Outcome } from './queries';

/** Of many that were skipped, so many are named. */
const NAMED = 5;

interface Props {
  title: string;
  outcome: Outcome;
  children?: ReactNode;
}

/** What is created, and what is left out for which reason. */
export function BatchOutcome({ title, outcome, children }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Card withBorder role="status">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {outcome.skipped.length === 0 && <Text>{t('slots.noneSkipped')}</Text>}
        {byReason(outcome.skipped).map(([reason, slots]) => (
          <div key={reason} data-reason={reason}>
            <Text>{t(`slots.skipped.${reason}`, { count: slots.length })}</Text>
            <List size="sm">
              {slots.slice(0, NAMED).map((slot) => (
                <List.Item key={slot.date + slot.start_time}>
                  {clockMoment(slot.date, slot.start_time, i18n.language, t('time.comma'))}
                </List.Item>
              ))}
              {slots.length > NAMED && (
                <List.Item>{t('slots.moreSkipped', { count: slots.length - NAMED })}</List.Item>
              )}
            </List>
          </div>
        ))}
        {children && <Group>{children}</Group>}
      </Stack>
    </Card>
  );
}
