import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoggedIn } from '../../app/session';
import { LinkButton } from '../../shared/LinkButton';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { OfferCard } from '../offers/OfferCard';
import { EntryCard } from './EntryCard';
import { isOffered, isRunning, left, waiting } from './queries';

/** What a patient waits for, what is held for them now, and what became of it. */
export default function WaitingListPage() {
  const { t } = useTranslation();
  const loggedIn = useLoggedIn();
  return (
    <Stack>
      <PageTitle>{t('waiting.title')}</PageTitle>
      {loggedIn ? <Mine /> : <LogInFirst>{t('waiting.logInToSee')}</LogInFirst>}
    </Stack>
  );
}

function Mine() {
  const { t } = useTranslation();
  const now = useQuery(waiting);
  const before = useInfiniteQuery(left);
  // What was offered while this page was open stays where it was, whatever becomes of it.
  const seen = useRef(new Set<string>());
  const failed = now.error ?? before.error;
  if (failed) return <Refusal problem={failed} />;
  if (!now.data || !before.data) return <Skeleton height={200} />;
  const past = before.data.pages.flatMap((page) => page.results);
  // The two answers are not of one moment: who has left does not wait any more.
  const over = new Set(past.map((entry) => entry.id));
  const active = now.data.results.filter((entry) => !over.has(entry.id));
  for (const entry of now.data.results.filter(isRunning)) seen.current.add(entry.offer?.id ?? '');
  const offers = [...active, ...past]
    .filter(isOffered)
    .filter((entry) => seen.current.has(entry.offer.id));
  const shown = new Set(offers.map((entry) => entry.id));
  const rest = active.filter((entry) => !isRunning(entry));
  return (
    <>
      {offers.length > 0 && (
        <Title order={2} size="h3">
          {t('offered.title')}
        </Title>
      )}
      {offers.map((entry) => (
        <OfferCard key={entry.offer.id} entry={entry} />
      ))}
      <Title order={2} size="h3">
        {t('waiting.now')}
      </Title>
      {rest.length === 0 && <Text>{t('waiting.none')}</Text>}
      {rest.map((entry) => (
        <EntryCard key={entry.id} entry={entry} />
      ))}
      <div>
        <LinkButton to="/" variant="default">
          {t('mine.book')}
        </LinkButton>
      </div>
      {past.some((entry) => !shown.has(entry.id)) && (
        <Title order={2} size="h3">
          {t('waiting.past')}
        </Title>
      )}
      {past
        .filter((entry) => !shown.has(entry.id))
        .map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      {before.hasNextPage && (
        <Button
          variant="default"
          loading={before.isFetchingNextPage}
          onClick={() => void before.fetchNextPage()}
        >
          {t('mine.more')}
        </Button>
      )}
    </>
  );
}
