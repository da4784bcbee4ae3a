import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, newKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useLoggedIn } from '../../app/session';
import { LogInFirst } from '../../shared/LogInFirst';
import { Refusal } from '../../shared/Refusal';
import { todayIn, zoneInWords } from '../../shared/times';
import type { Choice } from '../find/queries';
import { Joined } from './Joined';

const LONGEST = 1000;

interface Props {
  choice: Choice;
  date: string;
  onDate: (date: string | undefined) => void;
}

/** Waiting for a place on a day on which none is free, or none that suits. */
export function JoinForm({ choice, date, onDate }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const loggedIn = useLoggedIn();
  const title = useRef<HTMLHeadingElement>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const zone = choice.doctor.time_zone;
  const joining = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/appointments/waiting-list', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            doctor: choice.doctor.id,
            service: choice.service?.id ?? null,
            preferred_date: date,
            preferred_time_start: from || null,
            preferred_time_end: until || null,
            reason: reason.trim() || null,
          },
        }),
      ),
    // What was answered is over; what was not is sent again as the same wish.
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) {
        setKey(newKey());
      }
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['waiting-list'] }),
  });
  useEffect(() => title.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another beginning
  useEffect(() => {
    joining.reset();
    setKey(newKey());
  }, [date]);
  if (joining.isSuccess) return <Joined entry={joining.data} choice={choice} />;
  const changed =
    (set: (text: string) => void) => (event: { currentTarget: { value: string } }) => {
      set(event.currentTarget.value);
      setKey(newKey());
    };
  const problem = joining.error;
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <section aria-labelledby="join">
      <Title order={2} size="h3" id="join" tabIndex={-1} ref={title} style={{ outline: 'none' }}>
        {t('waiting.join')}
      </Title>
      <Text mb="sm">{t('waiting.how')}</Text>
      {!loggedIn && <LogInFirst>{t('waiting.logInFirst')}</LogInFirst>}
      {loggedIn && (
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            joining.mutate();
          }}
        >
          <Stack>
            <TextInput
              type="date"
              label={t('waiting.date')}
              required
              min={todayIn(zone)}
              value={date}
              error={fault('preferred_date')}
              onChange={(event) => event.currentTarget.value && onDate(event.currentTarget.value)}
            />
            <div>
              <SimpleGrid cols={2}>
                <TextInput
                  type="time"
                  label={t('waiting.from')}
                  value={from}
                  error={fault('preferred_time_start')}
                  onChange={changed(setFrom)}
                />
                <TextInput
                  type="time"
                  label={t('waiting.until')}
                  value={until}
                  error={fault('preferred_time_end')}
                  onChange={changed(setUntil)}
                />
              </SimpleGrid>
              <Text size="sm" mt={4}>
                {t('waiting.anyTime', {
                  zone: zoneInWords(zone, i18n.language, `${date}T12:00:00Z`),
                })}
              </Text>
            </div>
            <Textarea
              label={t('book.reason')}
              description={t('book.reasonHint')}
              rows={2}
              dir="auto"
              maxLength={LONGEST}
              value={reason}
              error={fault('reason')}
              onChange={changed(setReason)}
            />
            {problem && <Refusal problem={problem} />}
            <Group>
              <Button type="submit" loading={joining.isPending}>
                {t('waiting.submit')}
              </Button>
              <Button variant="default" onClick={() => onDate(undefined)}>
                {t('waiting.back')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </section>
  );
}
