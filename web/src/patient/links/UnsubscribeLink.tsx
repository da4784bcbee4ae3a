import { Alert, Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem, unreachable } from '../../api/problem';
import { LinkOver } from './LinkOver';
import type { Link } from './link';

const TOPICS = new Set(['reminders', 'updates', 'offers', 'all']);

/** Opting out of one kind of messages. */
export function UnsubscribeLink({ link }: { link: Link }) {
  const { t } = useTranslation();
  const stopping = useMutation({ mutationFn: () => stop(link) });
  if (!TOPICS.has(link.topic)) return <LinkOver />;
  const topic = t(`byLink.topic.${link.topic}`);
  if (stopping.isSuccess) {
    return (
      <Alert color="green" variant="light" role="status" title={t('byLink.unsubscribeDone')}>
        <Text c="inherit">{t('byLink.stillTold')}</Text>
      </Alert>
    );
  }
  return (
    <>
      <Text>{t('byLink.unsubscribeOf', { topic })}</Text>
      {stopping.error && <LinkOver problem={stopping.error} />}
      <div>
        <Button loading={stopping.isPending} onClick={() => stopping.mutate()}>
          {t('byLink.unsubscribeSubmit')}
        </Button>
      </div>
    </>
  );
}

/** What mail programs do by themselves (RFC 8058). */
async function stop(link: Link) {
  const answer = await fetch(`/unsubscribe/${link.token}/${link.topic}`, { method: 'POST' }).catch(
    () => {
      throw unreachable();
    },
  );
  if (!answer.ok) throw await ApiProblem.of(answer);
}
