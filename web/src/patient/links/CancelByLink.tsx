import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { WhyField } from '../../shared/WhyField';
import { LinkOver } from './LinkOver';
import { by, keyOf, type Link } from './link';
import type { LinkedAppointment } from './queries';

interface Props {
  link: Link;
  onDone: (done: LinkedAppointment) => void;
}

/** Asks why, and cancels. */
export function CancelByLink({ link, onDone }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const cancelling = useMutation({
    mutationFn: async () =>
      body(
        api.POST('/api/appointments/links/appointment/cancel', {
          headers: by(link),
          params: { header: { 'Idempotency-Key': await keyOf('cancel', reason.trim()) } },
          body: { cancellation_reason: reason.trim() },
        }),
      ),
    onSuccess: onDone,
  });
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        cancelling.mutate();
      }}
    >
      <Stack>
        <WhyField label={t('cancel.reason')} value={reason} onChange={setReason} />
        {cancelling.error && <LinkOver problem={cancelling.error} />}
        <div>
          <Button
            type="submit"
            color="red.9"
            disabled={!reason.trim()}
            loading={cancelling.isPending}
          >
            {t('cancel.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
