import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../../shared/times';
import type { Appointment } from '../queries';
import type { BulkAnswer } from './queries';

interface Props {
  answer: BulkAnswer;
  appointments: Appointment[];
}

/** What became of each; what did not work comes first. */
export function BulkResults({ answer, appointments }: Props) {
  const { t, i18n } = useTranslation();
  const byId = new Map(appointments.map((one) => [one.id, one]));
  const results = answer.results.toSorted(
    (a, b) => Number(a.status === 'ok') - Number(b.status === 'ok'),
  );
  return (
    <>
      <Text role="status">
        {t('appointments.bulkSucceeded', { count: answer.succeeded })}{' '}
        {answer.failed > 0 && t('appointments.bulkFailed', { count: answer.failed })}
      </Text>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {results.map((result) => {
          const one = byId.get(result.id);
          const isDone = result.status === 'ok';
          return (
            <li key={result.id} data-result={result.status}>
              <Text fw={600}>
                <bdi>{one?.patient_name}</bdi> ·{' '}
                {one && dayAndTime(one.starts_at, one.time_zone, i18n.language)} ·{' '}
                <bdi dir="ltr">{one?.reference ?? result.id}</bdi>
              </Text>
              <Text dir="auto" {...(isDone ? {} : { fw: 600 })}>
                {isDone
                  ? t('appointments.bulkOk')
                  : (result.problem?.detail ?? t('problem.unforeseen'))}
              </Text>
            </li>
          );
        })}
      </Stack>
    </>
  );
}
