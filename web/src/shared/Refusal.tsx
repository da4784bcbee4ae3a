import { Alert, Button, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem, wordingOf } from '../api/problem';
import { logIn } from '../app/session';

/** Why something did not work, in the language, with what to tell the clinic's help desk. */
export function Refusal({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  const wording = wordingOf(problem);
  const known = problem instanceof ApiProblem ? problem : undefined;
  return (
    <Alert color="red" variant="light" role="alert" title={t('problem.title')}>
      <Text c="inherit">{wording ? t(wording) : known?.detail}</Text>
      {known && known.violations.length > 0 && (
        <ul>
          {known.violations.map((violation) => (
            <li key={violation.field + violation.code}>{violation.message}</li>
          ))}
        </ul>
      )}
      {known?.status === 401 && (
        <Button mt="sm" onClick={() => void logIn()}>
          {t('session.logIn')}
        </Button>
      )}
      {known?.trace && (
        <Text size="sm" mt="xs" c="inherit">
          {t('problem.trace')} <Code dir="ltr">{known.trace}</Code>
        </Text>
      )}
    </Alert>
  );
}
