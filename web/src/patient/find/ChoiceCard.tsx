import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { money } from '../../shared/money';
import { isolated } from '../../shared/times';
import { type Choice, USUAL_MINUTES } from './queries';

/** What is known of the next free time: when, that there is none, or nothing yet. */
export type Next =
  | { state: 'pending' | 'error' }
  | { state: 'known'; startsAt: string | undefined };

/** A doctor and what for: how long it takes, what it costs, when it can be next. */
export function ChoiceCard({ choice: { doctor, service }, next }: { choice: Choice; next: Next }) {
  const { t, i18n } = useTranslation();
  const price = service?.price ?? doctor.consultation_fee;
  const currency = service?.currency ?? doctor.fee_currency;
  return (
    <Card component="li" withBorder style={{ listStyle: 'none' }}>
      <Stack gap="xs" h="100%" justify="space-between">
        <div>
          <Title order={2} size="h4" dir="auto">
            {service?.name ?? doctor.specialty}
          </Title>
          <Text dir="auto">{doctor.name}</Text>
          {service && <Text dir="auto">{doctor.specialty}</Text>}
          {doctor.location && <Text dir="auto">{doctor.location}</Text>}
          <Group gap="md">
            <Text>{t('find.minutes', { count: service?.duration_minutes ?? USUAL_MINUTES })}</Text>
            <Text>
              {t('find.price', { price: isolated(money(price, currency, i18n.language)) })}
            </Text>
          </Group>
        </div>
        <div>
          <Text size="sm">{t('find.next')}</Text>
          {next.state === 'known' &&
            (next.startsAt ? (
              <Moment at={next.startsAt} zone={doctor.time_zone} />
            ) : (
              <Text>{t('find.noneFree')}</Text>
            ))}
          {next.state === 'pending' && <Text>{t('find.looking')}</Text>}
          {next.state === 'error' && <Text>{t('problem.busy')}</Text>}
        </div>
        <LinkButton
          to="/find/$doctor"
          params={{ doctor: doctor.id }}
          search={service ? { service: service.id } : {}}
          aria-label={t('find.chooseOf', {
            what: service?.name ?? doctor.specialty,
            who: doctor.name,
          })}
        >
          {t('find.choose')}
        </LinkButton>
      </Stack>
    </Card>
  );
}
