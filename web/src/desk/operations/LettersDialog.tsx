import { Alert, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../parts/Dialog';
import { type Column, Rows } from '../parts/Rows';
import { useWrite } from '../parts/useWrite';
import { instantInWords } from '../parts/words';
import { type Letters, letters, type Report, replay } from './queries';

interface Props {
  service: string;
  topic: string;
  onClose: () => void;
}

type Letter = Letters['letters'][number];

/** The last word of an event's type, without its version: what happened. */
const fact = (type: string | null | undefined) =>
  type?.replace(/\.v\d+$/, '').replace(/^.*\./, '') ?? '';

/** Which events of a topic could not be handled, why, and to handle them again. */
export function LettersDialog({ service, topic, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const found = useQuery(letters(service, topic));
  const replaying = useWrite((of: string, key) => replay(service, of, key), {
    changes: [['operations']],
  });
  const columns: Column<Letter>[] = [
    { name: t('operations.when'), of: (letter) => instantInWords(letter.at, i18n.language) },
    {
      name: t('operations.event'),
      of: (letter) => (
        <span dir="ltr">
          {fact(letter.type)} {letter.subject}
        </span>
      ),
    },
    {
      name: t('operations.reason'),
      of: (letter) => (
        <span dir="ltr" lang="en">
          {letter.reason ?? letter.failure ?? t('operations.noReason')}
        </span>
      ),
    },
  ];
  const waiting = found.data?.waiting ?? 0;
  return (
    <Dialog
      title={t('operations.lettersOf', { topic })}
      {...(waiting > 0 ? { submit: t('operations.replay') } : {})}
      isBusy={replaying.isPending}
      problem={replaying.error ?? found.error}
      onSubmit={() => replaying.mutate(topic)}
      onClose={onClose}
    >
      {replaying.data && <Outcome report={replaying.data} />}
      {found.isPending && <Skeleton height={100} />}
      {found.data && (
        <>
          <Text role="status">{t('operations.waiting', { count: waiting })}</Text>
          {found.data.letters.length > 0 && (
            <Rows
              caption={t('operations.letters')}
              columns={columns}
              rows={found.data.letters}
              keyOf={(letter) => `${letter.partition}-${letter.offset}`}
            />
          )}
          {waiting > 0 && <Text size="sm">{t('operations.replayFollows')}</Text>}
        </>
      )}
    </Dialog>
  );
}

function Outcome({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Alert role="status" color={report.failed > 0 || report.stopped ? 'yellow' : 'green'}>
      {t('operations.replayed', { count: report.replayed })}{' '}
      {report.skipped > 0 && t('operations.skipped', { count: report.skipped })}{' '}
      {report.failed > 0 && t('operations.failed', { count: report.failed })}{' '}
      {report.stopped && t('operations.stopped')}
    </Alert>
  );
}
