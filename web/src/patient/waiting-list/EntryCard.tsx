import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newKey } from '../../api/client';
import { Refusal } from '../../shared/Refusal';
import { clockTime, dateInWords, isolated } from '../../shared/times';
import { useWhat } from '../find/useWhat';
import type { Entry } from './queries';

/** A day, or several, that somebody waits for, or waited for. */
export function EntryCard({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { what } = useWhat(entry.doctor, entry.service);
  const [keys] = useState({ deactivate: newKey(), resume: newKey() });
  const acting = useMutation({
    mutationFn: (action: 'deactivate' | 'resume') =>
      api.POST(`/api/appointments/waiting-list/{id}/${action}`, {
        params: { path: { id: entry.id }, header: { 'Idempotency-Key': keys[action] } },
      }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['waiting-list'] }),
  });
  const time = (text: string) => isolated(clockTime(text, i18n.language));
  const day = (date: string) => isolated(dateInWords(date, i18n.language));
  const doctor = entry.doctor === null ? t('waiting.anyDoctor') : entry.doctor_name;
  const { preferred_date: first, preferred_date_to: to } = entry;
  const { preferred_time_start: from, preferred_time_end: until } = entry;
  return (
    <Card withBorder component="article" data-entry={entry.id}>
      <Title order={3} size="h4" dir="auto">
        {what ?? doctor}
      </Title>
      {what && <Text dir="auto">{doctor}</Text>}
      <Text fw={600}>{to ? t('time.range', { from: day(first), to: day(to) }) : day(first)}</Text>
      {from && until && <Text>{t('time.range', { from: time(from), to: time(until) })}</Text>}
      {from && !until && <Text>{t('waiting.after', { time: time(from) })}</Text>}
      {!from && until && <Text>{t('waiting.before', { time: time(until) })}</Text>}
      <Text size="sm" data-state={entry.is_active ? 'waiting' : (entry.offer?.status ?? 'left')}>
        {t(stateOf(entry))}
      </Text>
      {acting.error && <Refusal problem={acting.error} />}
      {entry.is_active && (
        <Group mt="sm">
          {entry.is_paused && (
            <Button loading={acting.isPending} onClick={() => acting.mutate('resume')}>
              {t('waiting.resume')}
            </Button>
          )}
          <Button
            variant="default"
            loading={acting.isPending}
            onClick={() => acting.mutate('deactivate')}
          >
            {t('waiting.leave')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

/** Which words say where it is. */
function stateOf(entry: Entry): string {
  if (entry.is_active && entry.is_paused) return 'waiting.stopped';
  if (entry.is_active) return entry.paused_until ? 'waiting.paused' : 'waiting.waits';
  return entry.offer ? `offered.${entry.offer.status}` : 'waiting.left';
}
