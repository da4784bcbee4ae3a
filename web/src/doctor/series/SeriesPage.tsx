import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { useDoctor } from '../frame/chosen';
import { series } from './queries';
import { SeriesCard } from './SeriesCard';
import { SeriesForm } from './SeriesForm';

/** Hours that come again: on which days, until when, which days are left out. */
export default function SeriesPage() {
  const { t } = useTranslation();
  const doctor = useDoctor();
  const found = useQuery(series(doctor.id));
  const [isNew, setNew] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <Stack>
      <PageTitle>{t('series.title')}</PageTitle>
      <Text>{t('series.lead')}</Text>
      <div>
        <Button onClick={() => setNew(true)}>{t('series.add')}</Button>
      </div>
      <Text role="status" size="sm">
        {said}
      </Text>
      {found.isPending && <Skeleton height={160} />}
      {found.isError && <Refusal problem={found.error} />}
      {found.data?.length === 0 && <Text>{t('series.none')}</Text>}
      {found.data?.map((one) => (
        <SeriesCard key={one.id} series={one} onDone={setSaid} />
      ))}
      {isNew && (
        <SeriesForm
          onClose={(words) => {
            setNew(false);
            if (words !== undefined) setSaid(words);
          }}
        />
      )}
    </Stack>
  );
}
