import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../Dialog';
import { Refusal } from '../Refusal';
import { seriesOf } from './queries';
import { VisitList } from './VisitList';

interface Props {
  id: number;
  stateOf: (status: string) => string;
  onClose: () => void;
}

/** All visits of the series that one belongs to. */
export default function SeriesDialog({ id, stateOf, onClose }: Props) {
  const { t } = useTranslation();
  const found = useQuery(seriesOf(id));
  return (
    <Dialog size="lg" title={t('repeated.all')} onClose={onClose}>
      {found.isPending && <Skeleton height={200} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.isSuccess && <VisitList visits={found.data.visits} stateOf={stateOf} />}
      <div>
        <Button data-autofocus onClick={onClose}>
          {t('repeated.close')}
        </Button>
      </div>
    </Dialog>
  );
}
