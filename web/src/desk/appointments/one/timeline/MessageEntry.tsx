import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../../../shared/times';
import type { Message } from './entries';

/** A message to the patient, and what became of it. */
export function MessageEntry({ message, zone }: { message: Message; zone: string }) {
  const { t, i18n } = useTranslation();
  const because =
    message.error_message &&
    t(`timeline.reason.${message.error_message}`, {
      defaultValue: t('timeline.otherReason', { code: message.error_message }),
    });
  return (
    <>
      <Text fw={600}>
        {t('timeline.message', {
          kind: t(`timeline.messageKind.${message.kind}`),
          channel: t(`timeline.channel.${message.channel}`),
        })}
      </Text>
      <Text
        size="sm"
        data-message={message.status}
        {...(message.status === 'failed' ? { fw: 600 } : {})}
      >
        {t(`timeline.messageStatus.${message.status}`, {
          when: dayAndTime(message.scheduled_for, zone, i18n.language),
        })}
      </Text>
      {because && <Text size="sm">{because}</Text>}
    </>
  );
}
