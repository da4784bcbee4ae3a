import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLoggedIn } from '../../app/session';
import { LinkButton } from '../../shared/LinkButton';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { AppointmentCard } from './AppointmentCard';
import { appointments } from './queries';

/** What a patient has booked: what is to come, soonest first, and what was. */
export default function AppointmentsPage() {
  const { t } = useTranslation();
  const loggedIn = useLoggedIn();
  return (
    <Stack>
      <PageTitle>{t('mine.title')}</PageTitle>
      {loggedIn ? <Mine /> : <LogInFirst>{t('mine.logInFirst')}</LogInFirst>}
    </Stack>
  );
}

function Mine() {
  const { t } = useTranslation();
  const found = useInfiniteQuery(appointments);
  if (found.isPending) return <Skeleton height={200} />;
  if (found.isError) return <Refusal problem={found.error} />;
  const all = found.data.pages.flatMap((page) => page.results);
  const upcoming = all.filter((one) => one.is_upcoming).toReversed();
  const past = all.filter((one) => !one.is_upcoming);
  return (
    <>
      <Title order={2} size="h3">
        {t('mine.upcoming')}
      </Title>
      {upcoming.length === 0 && <Text>{t('mine.none')}</Text>}
      {upcoming.map((one) => (
        <AppointmentCard key={one.id} appointment={one} />
      ))}
      <div>
        <LinkButton to="/" variant="default">
          {t('mine.book')}
        </LinkButton>
      </div>
      {past.length > 0 && (
        <Title order={2} size="h3">
          {t('mine.past')}
        </Title>
      )}
      {past.map((one) => (
        <AppointmentCard key={one.id} appointment={one} />
      ))}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('mine.more')}
        </Button>
      )}
    </>
  );
}
