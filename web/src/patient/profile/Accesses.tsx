import { Button, List, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../shared/Refusal';
import { dayOf, isolated, timeOf, viewerZone } from '../../shared/times';
import { type Access, accesses } from './queries';
import { Section } from './Section';

const KINDS = new Set([
  'patient',
  'appointment',
  'waiting-list-entry',
  'reminder',
  'preferences',
  'access-log',
]);
const ROLES = new Set(['patient', 'doctor', 'front_desk', 'admin']);

/** Who has looked at what is stored; asked for when somebody wants to know. */
export function Accesses() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('profile.accesses')}>
      <Text>{t('profile.accessesWhat')}</Text>
      {isOpen ? (
        <Rows />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('profile.showAccesses')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Rows() {
  const { t } = useTranslation();
  const found = useInfiniteQuery(accesses);
  if (found.isPending) return <Skeleton height={120} />;
  if (found.isError) return <Refusal problem={found.error} />;
  const rows = found.data.pages.flatMap((page) => page.results);
  return (
    <>
      <List size="sm" spacing="xs">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </List>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('mine.more')}
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: Access }) {
  const { t, i18n } = useTranslation();
  const zone = viewerZone();
  const role = t(ROLES.has(row.role) ? `profile.role.${row.role}` : 'profile.role.other');
  return (
    <List.Item>
      {isolated(
        `${dayOf(row.when, zone, i18n.language)}${t('time.comma')} ${timeOf(row.when, zone, i18n.language)}`,
      )}
      {' · '}
      {row.name ? `${role} ${isolated(row.name)}` : role}
      {' · '}
      {t(KINDS.has(row.kind) ? `profile.kind.${row.kind}` : 'profile.kind.other')}
    </List.Item>
  );
}
