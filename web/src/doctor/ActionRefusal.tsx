import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { Refusal } from '../shared/Refusal';
import { Changed } from './Changed';
import { differences } from './changes';
import { type Visit, visit } from './visits';

/** Why something was not done with a visit; and, if it is not any more what was seen, what has changed. */
export function ActionRefusal({ problem, seen }: { problem: unknown; seen: Visit }) {
  const { t, i18n } = useTranslation();
  const isOfState =
    problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409);
  const current = useQuery({ ...visit(seen.id), enabled: isOfState });
  return (
    <>
      <Refusal problem={problem} />
      {isOfState && current.data && (
        <Changed
          differences={differences(seen, current.data.value, i18n.language, (key) => t(key))}
        />
      )}
      {isOfState && current.isError && <Text size="sm">{t('changed.unknown')}</Text>}
    </>
  );
}
