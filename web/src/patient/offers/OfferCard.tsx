import { Button, Card, Group, Loader, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { Refusal } from '../../shared/Refusal';
import { useWhat } from '../find/useWhat';
import type { Offered } from '../waiting-list/queries';
import { Countdown } from './Countdown';
import { OfferState } from './OfferState';

/** A time that is held for somebody: until when, and one press to have it or not. */
export function OfferCard({ entry }: { entry: Offered }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = entry;
  const { what } = useWhat(entry.doctor, entry.service);
  const [keys] = useState({ accept: newKey(), decline: newKey() });
  const answering = useMutation({
    mutationFn: (answer: 'accept' | 'decline') =>
      api.POST(`/api/appointments/waiting-list/{id}/${answer}`, {
        params: { path: { id: entry.id }, header: { 'Idempotency-Key': keys[answer] } },
        body: { offer: offer.id },
      }),
    onSettled: () => refresh(),
  });
  const refresh = () => {
    for (const queryKey of [['waiting-list'], ['appointments'], ['free']]) {
      void queries.invalidateQueries({ queryKey });
    }
  };
  const isOpen = offer.status === 'open';
  // What has become of it is said in the card; why it could not be answered says the same.
  const isSaid = answering.error instanceof ApiProblem && answering.error.isConflict && !isOpen;
  return (
    <Card withBorder component="article" data-offer={offer.id}>
      <Title order={3} size="h4" dir="auto">
        {what ?? offer.doctor_name}
      </Title>
      {what && <Text dir="auto">{offer.doctor_name}</Text>}
      <Moment at={offer.starts_at} zone={offer.time_zone} />
      {isOpen && <Countdown until={offer.expires_at} onOver={refresh} />}
      <OfferState offer={offer} />
      {answering.error && !isSaid && <Refusal problem={answering.error} />}
      {isOpen && (
        <Group mt="sm">
          <Button loading={answering.isPending} onClick={() => answering.mutate('accept')}>
            {t('offered.accept')}
          </Button>
          <Button
            variant="default"
            disabled={answering.isPending}
            onClick={() => answering.mutate('decline')}
          >
            {t('offered.decline')}
          </Button>
        </Group>
      )}
      {offer.status === 'accepted' && <Loader size="sm" mt="sm" aria-hidden />}
      {offer.status === 'fulfilled' && (
        <div>
          <LinkButton mt="sm" to="/my-appointments">
            {t('mine.title')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
