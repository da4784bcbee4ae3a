import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import type { Chain } from './queries';
import { useChain } from './useChain';

/** Follows a chain from its beginning to its end, part by part, as long as somebody wants to. */
export function ChainCheck({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  const { checked, violations, state, problem, start, stop } = useChain(chain);
  return (
    <Card withBorder component="section" data-chain={chain} data-state={state}>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {t(`operations.chain.${chain}.title`)}
        </Title>
        <Group>
          {state === 'running' ? (
            <Button variant="default" onClick={stop}>
              {t('operations.stop')}
            </Button>
          ) : (
            <Button variant="default" onClick={start}>
              {t(`operations.chain.${chain}.check`)}
            </Button>
          )}
          {state !== 'idle' && (
            <Text size="sm">{t(`operations.chain.${chain}.checked`, { count: checked })}</Text>
          )}
        </Group>
        {problem !== undefined && <Refusal problem={problem} />}
        {state === 'done' && violations.length === 0 && (
          <Alert role="status" color="green">
            {t('operations.intact')}
          </Alert>
        )}
        {violations.length > 0 && (
          <Alert role="alert" color="red">
            {t('operations.broken', { count: violations.length })}
            <List size="sm">
              {violations.map((found) => (
                <List.Item key={`${found.appointment_id}-${found.no}-${found.violation}`}>
                  <span dir="ltr" lang="en">
                    {found.appointment_id} #{found.no}: {found.violation}
                  </span>
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
