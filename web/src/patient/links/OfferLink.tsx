import { Button, Card, Loader, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Moment } from '../../shared/Moment';
import { Countdown } from '../offers/Countdown';
import { OfferState } from '../offers/OfferState';
import { LinkOver } from './LinkOver';
import { by, keyOf, type Link } from './link';
import { type LinkedOffer, linkedOffer } from './queries';

const BEING_MADE = 202;
const AGAIN_AFTER = 1_000;
const MOST_TIMES = 60;

interface Props {
  link: Link;
  answer: 'accept' | 'decline';
}

/** A time that is held for somebody, and the one press that the link is for. */
export function OfferLink({ link, answer }: Props) {
  const { t } = useTranslation();
  const found = useQuery(linkedOffer(link));
  const [told, setTold] = useState<LinkedOffer>();
  const answering = useMutation({ mutationFn: () => answered(link, answer, setTold) });
  if (found.isPending) return <Skeleton height={200} />;
  if (found.isError) return <LinkOver problem={found.error} />;
  const offer = told ?? found.data;
  if (offer.purpose !== answer) return <LinkOver />;
  const isOpen = offer.status === 'open';
  const problem = answering.error;
  return (
    <>
      <Card withBorder component="article">
        <Text fw={600} dir="auto">
          {offer.doctor_name}
        </Text>
        <Moment at={offer.starts_at} until={offer.ends_at} zone={offer.time_zone} />
        {isOpen && <Countdown until={offer.expires_at} onOver={() => void found.refetch()} />}
        <OfferState offer={offer} />
        {offer.status === 'accepted' && <Loader size="sm" mt="sm" aria-hidden />}
      </Card>
      {problem instanceof ApiProblem && problem.isConflict ? (
        <Text role="alert">{problem.detail}</Text>
      ) : (
        problem && <LinkOver problem={problem} />
      )}
      {isOpen && (
        <div>
          <Button size="md" loading={answering.isPending} onClick={() => answering.mutate()}>
            {t(`offered.${answer}`)}
          </Button>
        </div>
      )}
    </>
  );
}

/** Answers it; while the appointment is being made, asks what has become of it, as the same wish. */
async function answered(
  link: Link,
  answer: 'accept' | 'decline',
  tell: (told: LinkedOffer) => void,
) {
  const key = await keyOf(answer);
  for (let times = 0; times < MOST_TIMES; times++) {
    const { data, response } = await api.POST(`/api/appointments/links/offer/${answer}`, {
      headers: by(link),
      params: { header: { 'Idempotency-Key': key } },
    });
    if (data) tell(data as LinkedOffer);
    if (response.status !== BEING_MADE) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
  }
}
