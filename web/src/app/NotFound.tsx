import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../shared/LinkButton';
import { PageTitle } from '../shared/PageTitle';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stack align="start">
      <PageTitle>{t('shell.notFound')}</PageTitle>
      <LinkButton to="/">{t('find.back')}</LinkButton>
    </Stack>
  );
}
