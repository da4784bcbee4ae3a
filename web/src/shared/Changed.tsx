import { Alert, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Difference } from './differences';
import { isolated } from './times';

/** What is not as it was seen. */
export function Changed({ differences }: { differences: Difference[] }) {
  const { t } = useTranslation();
  if (differences.length === 0) return null;
  return (
    <Alert color="orange" variant="light" mt="xs" title={t('changed.title')}>
      <List size="sm">
        {differences.map((one) => (
          <List.Item key={one.text}>
            {t('changed.line', {
              what: t(one.text),
              before: isolated(one.before),
              now: isolated(one.now),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
