import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scope } from './queries';

const SCOPES: readonly Scope[] = ['this', 'following', 'all'];

interface Props {
  scope: Scope;
  onScope: (scope: Scope) => void;
}

/** Which visits of a series are meant: those that are to come. */
export function ScopeChoice({ scope, onScope }: Props) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('repeated.which')}
      value={scope}
      onChange={(chosen) => onScope(chosen as Scope)}
    >
      <Stack gap="xs" mt={4}>
        {SCOPES.map((one) => (
          <Radio key={one} value={one} label={t(`repeated.scope.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
