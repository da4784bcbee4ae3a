import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import type { SeriesAnswer } from '../../shared/series/queries';
import SeriesDone from '../../shared/series/SeriesDone';
import { stateWords } from '../appointments/queries';

interface Props {
  series: SeriesAnswer;
  title: string;
}

/** What was booked or moved together, and where it is found again. */
export default function SeriesBooked({ series, title }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <SeriesDone title={title} visits={series.visits} stateOf={stateWords} />
      <Text>{t('repeated.told')}</Text>
      <Group>
        <LinkButton to="/my-appointments">{t('mine.title')}</LinkButton>
        <LinkButton variant="default" to="/">
          {t('booked.another')}
        </LinkButton>
      </Group>
    </Stack>
  );
}
