import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { money } from '../../shared/money';
import { Refusal } from '../../shared/Refusal';
import { isolated } from '../../shared/times';
import { type Column, Rows } from '../parts/Rows';
import { useWrite } from '../parts/useWrite';
import { changeService, type Doctor, type Service, services, versionOfService } from './queries';
import { ServiceDialog } from './ServiceDialog';
import { WithdrawDialog } from './WithdrawDialog';

/** What a doctor offers: add, change, withdraw, offer again. */
export function Services({ doctor }: { doctor: Doctor }) {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState<Service | 'new'>();
  const [leaving, setLeaving] = useState<Service>();
  const found = useQuery(services(doctor.id));
  const returning = useWrite(
    async (service: Service) =>
      changeService(service.id, await versionOfService(service.id), { is_active: true }),
    { changes: [['services'], ['directory']] },
  );
  const columns: Column<Service>[] = [
    { name: t('directory.service.name'), of: (service) => isolated(service.name) },
    {
      name: t('directory.service.length'),
      of: (service) => t('find.minutes', { count: service.duration_minutes }),
    },
    {
      name: t('directory.service.price'),
      isNumber: true,
      of: (service) => money(service.price, service.currency ?? doctor.fee_currency, i18n.language),
    },
    {
      name: t('directory.state'),
      of: (service) => t(service.is_active ? 'directory.offered' : 'directory.notOffered'),
    },
    {
      name: '',
      of: (service) => (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={t('directory.editOf', { name: service.name })}
            onClick={() => setEditing(service)}
          >
            {t('directory.edit')}
          </Button>
          {service.is_active ? (
            <Button
              size="xs"
              variant="default"
              aria-label={t('directory.withdrawOf', { name: service.name })}
              onClick={() => setLeaving(service)}
            >
              {t('directory.withdraw')}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={t('directory.offerOf', { name: service.name })}
              loading={returning.isPending}
              onClick={() => returning.mutate(service)}
            >
              {t('directory.offer')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
  return (
    <Stack component="section">
      <Title order={2} size="h3">
        {t('directory.services')}
      </Title>
      {found.isPending && <Skeleton height={100} />}
      {found.isError && <Refusal problem={found.error} />}
      {returning.error && <Refusal problem={returning.error} />}
      {found.data?.results.length === 0 && <Text>{t('directory.noServices')}</Text>}
      {found.data && found.data.results.length > 0 && (
        <Rows
          caption={t('directory.services')}
          columns={columns}
          rows={found.data.results}
          keyOf={(service) => service.id}
        />
      )}
      <div>
        <Button variant="default" onClick={() => setEditing('new')}>
          {t('directory.newService')}
        </Button>
      </div>
      {editing && (
        <ServiceDialog
          doctor={doctor.id}
          service={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
      {leaving && <WithdrawDialog service={leaving} onClose={() => setLeaving(undefined)} />}
    </Stack>
  );
}
