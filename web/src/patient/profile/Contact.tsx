import { Button, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { config } from '../../app/config';
import { NAMES } from '../../app/language';
import { Refusal } from '../../shared/Refusal';
import { dateInWords, viewerZone } from '../../shared/times';
import type { Record, Versioned } from './queries';
import { Section } from './Section';

/** Who somebody is to the clinic, and in which language and on which clock they are written to. */
export function Contact({ value, version }: Versioned<Record>) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [locale, setLocale] = useState(value.locale);
  const [zone, setZone] = useState(value.time_zone);
  const saving = useMutation({
    mutationFn: () =>
      api.PUT('/api/appointments/patients/{id}/language', {
        params: { path: { id: value.id }, header: { 'If-Match': version } },
        body: { locale, time_zone: zone },
      }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['profile', value.id, 'record'] }),
  });
  const rows: [string, string | null][] = [
    ['name', value.name],
    ['born', value.date_of_birth && dateInWords(value.date_of_birth, i18n.language)],
    ['email', value.email],
    ['phone', value.phone],
  ];
  const tags = [...new Set([...config().languages, value.locale])];
  const zones = [...new Set([value.time_zone, viewerZone()])];
  const isChanged = locale !== value.locale || zone !== value.time_zone;
  return (
    <Section title={t('profile.contact')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" component="dl" m={0}>
        {rows.map(([name, text]) => (
          <div key={name}>
            <Text component="dt" size="sm">
              {t(`profile.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={600}>
              <bdi>{text || t('profile.unknown')}</bdi>
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Text size="sm">{t('profile.changeAtClinic')}</Text>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('profile.language')}
            value={locale}
            data={tags.map((tag) => ({ value: tag, label: NAMES[tag] ?? tag }))}
            onChange={(event) => setLocale(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('profile.zone')}
            value={zone}
            data={zones}
            onChange={(event) => setZone(event.currentTarget.value)}
          />
        </SimpleGrid>
        {saving.error && <Refusal problem={saving.error} />}
        <Button type="submit" mt="sm" loading={saving.isPending} disabled={!isChanged}>
          {t('mine.save')}
        </Button>
      </form>
    </Section>
  );
}
