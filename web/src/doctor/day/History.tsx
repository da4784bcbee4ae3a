import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { dateInWords, isolated } from '../../shared/times';
import { stateOf, type Visit, visits } from '../visits';
import classes from './Day.module.css';

/** The patient's earlier visits to this doctor, the last one first. */
export function History({ of }: { of: Visit }) {
  const { t, i18n } = useTranslation();
  const found = useQuery({
    ...visits(of.doctor, {
      patient: of.patient,
      to: of.appointment_date,
      ordering: '-starts_at',
    }),
    refetchInterval: false,
  });
  if (found.isPending) return <Skeleton height={60} />;
  if (found.isError) return <Refusal problem={found.error} />;
  const earlier = found.data.filter(
    (one) => one.starts_at < of.starts_at && !(one.status === 'cancelled' && one.rescheduled_to),
  );
  return (
    <section aria-label={t('history.title')}>
      {earlier.length === 0 && <Text size="sm">{t('history.none')}</Text>}
      <ul className={classes.history}>
        {earlier.map((one) => (
          <li key={one.id}>
            <Text size="sm" fw={600}>
              {dateInWords(one.appointment_date, i18n.language)} · {t(stateOf(one))}
            </Text>
            {one.reason_for_visit && (
              <Text size="sm" dir="auto">
                {t('visit.reason', { text: isolated(one.reason_for_visit) })}
              </Text>
            )}
            {one.doctor_notes && (
              <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-line' }}>
                {t('visit.doctorNotes', { text: isolated(one.doctor_notes) })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
