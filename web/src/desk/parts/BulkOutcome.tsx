import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What came of one of many. */
export interface BulkLine {
  id: number;
  status: string;
  problem?: { detail?: string } | null;
}

interface Props {
  lines: BulkLine[];
  /** What a row is called. */
  nameOf: (id: number) => string;
}

/** How many were done, and of those that were not each with the reason. */
export function BulkOutcome({ lines, nameOf }: Props) {
  const { t } = useTranslation();
  const failed = lines.filter((line) => line.status !== 'ok');
  return (
    <Alert color={failed.length > 0 ? 'yellow' : 'green'} role="status">
      <Text c="inherit">{t('office.bulkDone', { count: lines.length - failed.length })}</Text>
      {failed.length > 0 && (
        <>
          <Text c="inherit">{t('office.bulkFailed', { count: failed.length })}</Text>
          <List size="sm">
            {failed.map((line) => (
              <List.Item key={line.id} data-failed={line.id}>
                {nameOf(line.id)}: {line.problem?.detail}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
