import type { TFunction } from 'i18next';

/** Why a message did not arrive, in words; what providers call it where there are none. */
export function wordsOf(code: string, t: TFunction): string {
  return t(`reminders.error.${code.replaceAll('-', '_')}`, {
    defaultValue: t('reminders.error.unnamed', { code }),
  });
}
