import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { LinkButton } from '../../shared/LinkButton';
import { Refusal } from '../../shared/Refusal';

/** That a link opens nothing, and what there is instead; other failures as everywhere. */
export function LinkOver({ problem }: { problem?: unknown }) {
  const { t } = useTranslation();
  const isOver = !problem || (problem instanceof ApiProblem && problem.status === 404);
  if (!isOver) return <Refusal problem={problem} />;
  return (
    <>
      <Alert color="orange" role="alert" title={t('byLink.overTitle')}>
        <Text c="inherit">{t('byLink.over')}</Text>
      </Alert>
      <Group>
        <LinkButton to="/my-appointments">{t('mine.title')}</LinkButton>
        <LinkButton variant="default" to="/waiting-list">
          {t('waiting.title')}
        </LinkButton>
      </Group>
    </>
  );
}
