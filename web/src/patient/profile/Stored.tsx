import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, newKey } from '../../api/client';
import { save } from '../../shared/download';
import { Refusal } from '../../shared/Refusal';
import { dayOf, isolated, viewerZone } from '../../shared/times';
import { erasureRequest } from './queries';
import { Section } from './Section';
import { storedAbout } from './stored';

/** All that is stored, as a file; and the wish that it be forgotten. */
export function Stored({ patient }: { patient: number }) {
  const { t } = useTranslation();
  const loading = useMutation({
    mutationFn: () => storedAbout(patient),
    onSuccess: (stored) =>
      save({
        name: 'about-me.json',
        content: new Blob([JSON.stringify(stored, null, 2)], { type: 'application/json' }),
      }),
  });
  return (
    <Section title={t('profile.stored')}>
      <Text>{t('profile.storedWhat')}</Text>
      {loading.error && <Refusal problem={loading.error} />}
      <div>
        <Button variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
          {t('profile.download')}
        </Button>
      </div>
      <Erasure patient={patient} />
    </Section>
  );
}

function Erasure({ patient }: { patient: number }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const asked = useQuery(erasureRequest(patient));
  const [isSure, setSure] = useState(false);
  const [key] = useState(newKey);
  const params = { path: { id: patient } };
  const address = '/api/appointments/patients/{id}/erasure-request';
  const changing = useMutation({
    mutationFn: async (asks: boolean) => {
      if (asks) {
        await api.POST(address, { params: { ...params, header: { 'Idempotency-Key': key } } });
      } else {
        await api.DELETE(address, { params });
      }
    },
    onSuccess: () => setSure(false),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['profile', patient, 'erasure'] }),
  });
  if (asked.isPending) return null;
  const problem = asked.error ?? changing.error;
  return (
    <>
      <Text mt="sm">{t('profile.eraseWhat')}</Text>
      {problem && <Refusal problem={problem} />}
      {asked.data && (
        <Alert color="orange" role="status" title={t('profile.asked')}>
          <Text c="inherit" mb="sm">
            {t('profile.askedOn', {
              day: isolated(dayOf(asked.data.requested_at, viewerZone(), i18n.language)),
            })}
          </Text>
          <Button
            variant="default"
            loading={changing.isPending}
            onClick={() => changing.mutate(false)}
          >
            {t('profile.withdraw')}
          </Button>
        </Alert>
      )}
      {asked.data === null && !isSure && (
        <div>
          <Button variant="default" onClick={() => setSure(true)}>
            {t('profile.erase')}
          </Button>
        </div>
      )}
      {asked.data === null && isSure && (
        <Group>
          <Button color="red.9" loading={changing.isPending} onClick={() => changing.mutate(true)}>
            {t('profile.eraseSure')}
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            {t('mine.leave')}
          </Button>
        </Group>
      )}
    </>
  );
}
