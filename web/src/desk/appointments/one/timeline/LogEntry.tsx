import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dateInWords, isolated } from '../../../../shared/times';
import { changesOf, type Logged } from './entries';

/** Fields whose values have words. */
const WORDS: Record<string, string> = {
  status: 'appointments.status',
  payment_method: 'appointments.paymentMethod',
};

/** What somebody did, and which fields it changed. */
export function LogEntry({ log }: { log: Logged }) {
  const { t, i18n } = useTranslation();
  const isPerson = log.role !== 'system';
  const name = isPerson && log.performed_by_name && isolated(log.performed_by_name);
  return (
    <>
      <Text fw={600}>{t(`timeline.action.${log.action}`, { defaultValue: log.action })}</Text>
      <Text size="sm">
        {[name, t(`appointments.role.${log.role}`)].filter(Boolean).join(' · ')}
      </Text>
      {log.notes && (
        <Text size="sm" dir="auto">
          {isPerson ? log.notes : t(`timeline.channel.${log.notes}`, { defaultValue: log.notes })}
        </Text>
      )}
      {log.action !== 'created' &&
        changesOf(log).map(({ field, was, is }) => (
          <Text key={field} size="sm">
            {t('timeline.change', {
              field: t(`timeline.field.${field}`, { defaultValue: field }),
              was: valueWords(field, was, t, i18n.language),
              is: valueWords(field, is, t, i18n.language),
            })}
          </Text>
        ))}
    </>
  );
}

function valueWords(field: string, value: unknown, t: TFunction, language: string): string {
  if (value === null || value === undefined || value === '') return t('timeline.nothing');
  if (typeof value === 'boolean') return t(value ? 'timeline.yes' : 'timeline.no');
  const text = String(value);
  if (WORDS[field]) return t(`${WORDS[field]}.${text}`);
  return isolated(/^\d{4}-\d{2}-\d{2}$/.test(text) ? dateInWords(text, language) : text);
}
