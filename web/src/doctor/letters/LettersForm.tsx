import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { NAMES } from '../../app/language';
import { Refusal } from '../../shared/Refusal';
import { type Wishes, wishes } from './queries';
import { CHANNELS, shown, TOPICS, toWishes, type Wanted } from './wanted';

interface Props {
  doctor: number;
  value: Wishes;
  version: string;
}

/** Where a doctor is written to, of what, and when. */
export function LettersForm({ doctor, value, version }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(() => shown(value));
  const want = (part: Partial<Wanted>) => setWanted((before) => ({ ...before, ...part }));
  const saving = useMutation({
    mutationFn: () =>
      api.PUT('/api/appointments/preferences/doctors/{doctor}', {
        params: { path: { doctor }, header: { 'If-Match': version } },
        body: toWishes(wanted, doctor),
      }),
    onSettled: () => void queries.invalidateQueries({ queryKey: wishes(doctor).queryKey }),
  });
  const problem = saving.error;
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            type="email"
            label={t('letters.email')}
            autoComplete="email"
            value={wanted.email}
            error={fault('email')}
            onChange={(event) => want({ email: event.currentTarget.value })}
          />
          <TextInput
            type="tel"
            label={t('letters.phone')}
            autoComplete="tel"
            value={wanted.phone}
            error={fault('phone')}
            onChange={(event) => want({ phone: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('letters.first')}
            value={wanted.first}
            data={[
              { value: '', label: t('letters.usual') },
              ...CHANNELS.map((code) => ({ value: code, label: t(`letters.channel.${code}`) })),
            ]}
            onChange={(event) => want({ first: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('letters.language')}
            value={wanted.locale}
            data={[
              ...(wanted.locale in NAMES ? [] : [wanted.locale]),
              ...Object.entries(NAMES).map(([code, name]) => ({ value: code, label: name })),
            ]}
            onChange={(event) => want({ locale: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Checkbox.Group
          label={t('letters.topics')}
          value={wanted.topics}
          onChange={(topics) => want({ topics })}
        >
          <Stack gap="xs" mt="xs">
            {TOPICS.map((topic) => (
              <Checkbox key={topic} value={topic} label={t(`letters.topic.${topic}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="time"
          label={t('letters.digest')}
          description={t('letters.digestHint')}
          value={wanted.digestAt}
          error={fault('digest_at')}
          onChange={(event) => want({ digestAt: event.currentTarget.value })}
        />
        <SimpleGrid cols={2}>
          <TextInput
            type="time"
            label={t('letters.quietFrom')}
            value={wanted.from}
            error={fault('quiet_hours')}
            required={wanted.until !== ''}
            onChange={(event) => want({ from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('letters.quietUntil')}
            value={wanted.until}
            required={wanted.from !== ''}
            onChange={(event) => want({ until: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Text size="sm">{t('letters.quiet')}</Text>
        {(value.stopped ?? []).map((code) => (
          <Checkbox
            key={code}
            label={t('letters.again', { channel: t(`letters.channel.${code}`) })}
            checked={!wanted.stopped.includes(code)}
            onChange={(event) =>
              want({
                stopped: event.currentTarget.checked
                  ? wanted.stopped.filter((one) => one !== code)
                  : [...wanted.stopped, code],
              })
            }
          />
        ))}
        {problem && <Refusal problem={problem} />}
        {saving.isSuccess && <Text role="status">{t('letters.saved')}</Text>}
        <div>
          <Button type="submit" loading={saving.isPending}>
            {t('letters.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
