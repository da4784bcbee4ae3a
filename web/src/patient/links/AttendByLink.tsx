import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { LinkOver } from './LinkOver';
import { by, keyOf, type Link } from './link';
import type { LinkedAppointment } from './queries';

interface Props {
  link: Link;
  onDone: (done: LinkedAppointment) => void;
}

/** One press says that one will come. */
export function AttendByLink({ link, onDone }: Props) {
  const { t } = useTranslation();
  const saying = useMutation({
    mutationFn: async () =>
      body(
        api.POST('/api/appointments/links/appointment/attend', {
          headers: by(link),
          params: { header: { 'Idempotency-Key': await keyOf('attend') } },
        }),
      ),
    onSuccess: onDone,
  });
  return (
    <>
      {saying.error && <LinkOver problem={saying.error} />}
      <div>
        <Button size="md" loading={saying.isPending} onClick={() => saying.mutate()}>
          {t('byLink.attendSubmit')}
        </Button>
      </div>
    </>
  );
}
