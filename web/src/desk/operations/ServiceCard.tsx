import { Card, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Refusal } from '../../shared/Refusal';
import { isolated } from '../../shared/times';
import { count, instantInWords } from '../parts/words';
import { LettersDialog } from './LettersDialog';
import { type State, stateOf } from './queries';
import { Status } from './Status';
import { TopicRows } from './TopicRows';

interface Props {
  service: string;
  circuit: string;
}

/** One service as it says itself; one that says nothing is down, and takes nothing from the rest. */
export function ServiceCard({ service, circuit }: Props) {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<string>();
  const found = useQuery(stateOf(service));
  const isAway =
    found.error instanceof ApiProblem && (found.error.status === 0 || found.error.status >= 500);
  const status = found.isPending ? 'unknown' : found.data?.is_ready ? 'up' : 'down';
  return (
    <Card withBorder component="section" data-service={service}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t(`operations.service.${service}`, { defaultValue: service })}
          </Title>
          <Status status={status} />
        </Group>
        {circuit !== 'closed' && <Text>{t('operations.notCalled')}</Text>}
        {found.isPending && <Skeleton height={80} />}
        {isAway && <Text>{t('operations.away')}</Text>}
        {found.isError && !isAway && <Refusal problem={found.error} />}
        {found.data && !found.isError && <Said state={found.data} onTopic={setTopic} />}
      </Stack>
      {topic && (
        <LettersDialog service={service} topic={topic} onClose={() => setTopic(undefined)} />
      )}
    </Card>
  );
}

function Said({ state, onTopic }: { state: State; onTopic: (topic: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <List size="sm">
        {state.parts.map((part) => (
          <List.Item key={part.name}>
            {t(`operations.part.${part.name}`, { defaultValue: part.name })}{' '}
            <Status status={part.status} />
          </List.Item>
        ))}
        <List.Item>
          {t('operations.part.broker')} <Status status={state.broker_answers ? 'up' : 'down'} />
        </List.Item>
      </List>
      <Text size="sm">
        {t('operations.outbox', { count: state.outbox_pending })}
        {state.outbox_pending > 0 &&
          ` ${t('operations.oldest', { seconds: count(state.outbox_oldest_seconds, i18n.language) })}`}
      </Text>
      <Text size="sm">
        {t('operations.since', {
          when: isolated(instantInWords(state.started_at, i18n.language)),
        })}
      </Text>
      {state.topics.length > 0 && <TopicRows state={state} onTopic={onTopic} />}
    </>
  );
}
