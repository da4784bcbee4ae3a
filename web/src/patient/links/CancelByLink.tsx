import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';
import { WhyField } from '../../shared/WhyField';
import { LinkOver } from './LinkOver';
import { by, keyOf, type Link } from './link';
import type { LinkedAppointment } from './queries';

interface Props {
  link: Link;
  shown: LinkedAppointment;
  onDone: (done: LinkedAppointment) => void;
}

/** Asks why, and cancels. */
export function CancelByLink({ link, shown, onDone }: Props) {
  const { t, i18n } = useTranslation();
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
        {shown.cancellation_fee && (
          <Text>
            {t('mine.feeNow', {
              amount: isolated(money(shown.cancellation_fee, shown.currency, i18n.language)),
            })}
          </Text>
        )}
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
