import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Refusal } from '../../shared/Refusal';
import type { Preferences, Versioned } from './queries';
import { Section } from './Section';

const CHANNELS = ['email', 'sms', 'whatsapp', 'push'];
const TOPICS = ['reminders', 'updates', 'offers', 'all'];

interface Props extends Versioned<Preferences> {
  patient: number;
}

/** By which ways somebody is told, when not, and of what not. */
export function PreferencesForm({ patient, value, version }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [first, setFirst] = useState(value.channels?.[0] ?? '');
  const [second, setSecond] = useState(value.channels?.[1] ?? '');
  const [from, setFrom] = useState(value.quiet_hours?.from.slice(0, 5) ?? '');
  const [until, setUntil] = useState(value.quiet_hours?.until.slice(0, 5) ?? '');
  const [optOuts, setOptOuts] = useState(value.opt_outs ?? []);
  const [stopped, setStopped] = useState(value.stopped ?? []);
  const saving = useMutation({
    mutationFn: () =>
      api.PUT('/api/appointments/preferences/{patient}', {
        params: { path: { patient }, header: { 'If-Match': version } },
        body: {
          ...value,
          channels: first ? chosen(first, second, value.channels ?? []) : null,
          quiet_hours: from && until ? { from, until } : null,
          opt_outs: optOuts,
          stopped,
        },
      }),
    onSettled: () =>
      void queries.invalidateQueries({ queryKey: ['profile', patient, 'preferences'] }),
  });
  const problem = saving.error;
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  const channels = CHANNELS.map((code) => ({ value: code, label: t(`profile.channel.${code}`) }));
  return (
    <Section title={t('profile.messages')}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label={t('profile.first')}
              value={first}
              data={[{ value: '', label: t('profile.usual') }, ...channels]}
              onChange={(event) => setFirst(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('profile.second')}
              value={second}
              disabled={!first}
              data={[
                { value: '', label: t('profile.nothingElse') },
                ...channels.filter((one) => one.value !== first),
              ]}
              onChange={(event) => setSecond(event.currentTarget.value)}
            />
          </SimpleGrid>
          <div>
            <SimpleGrid cols={2}>
              <TextInput
                type="time"
                label={t('profile.quietFrom')}
                value={from}
                error={fault('quiet_hours')}
                required={until !== ''}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <TextInput
                type="time"
                label={t('profile.quietUntil')}
                value={until}
                required={from !== ''}
                onChange={(event) => setUntil(event.currentTarget.value)}
              />
            </SimpleGrid>
            <Text size="sm" mt={4}>
              {t('profile.quiet')}
            </Text>
          </div>
          <Checkbox.Group label={t('profile.optOuts')} value={optOuts} onChange={setOptOuts}>
            <Stack gap="xs" mt="xs">
              {TOPICS.map((topic) => (
                <Checkbox key={topic} value={topic} label={t(`byLink.topic.${topic}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Text size="sm">{t('byLink.stillTold')}</Text>
          {(value.stopped ?? []).map((code) => (
            <Checkbox
              key={code}
              label={t('profile.again', { channel: t(`profile.channel.${code}`) })}
              checked={!stopped.includes(code)}
              onChange={(event) =>
                setStopped(
                  event.currentTarget.checked
                    ? stopped.filter((one) => one !== code)
                    : [...stopped, code],
                )
              }
            />
          ))}
          {problem && <Refusal problem={problem} />}
          {saving.isSuccess && <Text role="status">{t('profile.saved')}</Text>}
          <div>
            <Button type="submit" loading={saving.isPending}>
              {t('mine.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}

/** In order; what was wished for beyond the two stays behind them. */
function chosen(first: string, second: string, before: string[]): string[] {
  const rest = before.slice(2).filter((one) => one !== first && one !== second);
  return [first, ...(second && second !== first ? [second, ...rest] : [])];
}
