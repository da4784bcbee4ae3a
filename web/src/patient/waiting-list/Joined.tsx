import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { dateInWords, isolated } from '../../shared/times';
import type { Choice } from '../find/queries';
import type { Entry } from './queries';

/** That somebody waits now, and what happens next; a place that is free already is said at once. */
export function Joined({ entry, choice }: { entry: Entry; choice: Choice }) {
  const { t, i18n } = useTranslation();
  const free = entry.free_seat;
  return (
    <Stack>
      <Alert color="green" variant="light" role="status" title={t('waiting.joined')}>
        <Text c="inherit" dir="auto">
          {choice.service?.name ?? choice.doctor.specialty} · {choice.doctor.name}
        </Text>
        <Text c="inherit">
          {t('waiting.joinedFor', {
            day: isolated(dateInWords(entry.preferred_date, i18n.language)),
          })}
        </Text>
      </Alert>
      {free && (
        <Alert color="orange" role="alert" title={t('waiting.freeNow')}>
          <Moment at={free.starts_at} zone={free.time_zone} />
          <LinkButton
            mt="sm"
            to="/book/$doctor"
            params={{ doctor: choice.doctor.id }}
            search={{
              ...(choice.service ? { service: choice.service.id } : {}),
              date: free.date,
              time: free.start_time,
              fold: 0,
              at: free.starts_at,
            }}
          >
            {t('book.submit')}
          </LinkButton>
        </Alert>
      )}
      <div>
        <LinkButton to="/waiting-list">{t('waiting.title')}</LinkButton>
      </div>
    </Stack>
  );
}
