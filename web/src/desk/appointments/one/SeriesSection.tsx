import { Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/Refusal';
import { seriesOf } from '../../../shared/series/queries';
import { VisitList } from '../../../shared/series/VisitList';
import { stateWords } from '../words';
import { visitLink } from './visitLink';

/** The series that an appointment is a visit of. */
export default function SeriesSection({ id, number }: { id: number; number: number }) {
  const { t } = useTranslation();
  const found = useQuery(seriesOf(id));
  return (
    <section aria-labelledby="series">
      <Title order={2} size="h4" my="sm" id="series">
        {t('repeated.visitOf', { number })}
      </Title>
      {found.isPending && <Skeleton height={120} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.isSuccess && (
        <VisitList visits={found.data.visits} stateOf={stateWords} link={visitLink} />
      )}
    </section>
  );
}
