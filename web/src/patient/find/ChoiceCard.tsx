import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/LinkButton';
import { Moment } from '../../shared/Moment';
import { money } from '../../shared/money';
import { nextFree } from '../../shared/picker/queries';
import { isolated } from '../../shared/times';
import { type Choice, USUAL_MINUTES } from './queries';

/** A doctor and what for: how long it takes, what it costs, when it can be next. */
export function ChoiceCard({ choice: { doctor, service } }: { choice: Choice }) {
  const { t, i18n } = useTranslation();
  const next = useQuery(nextFree({ doctor: doctor.id, service: service?.id }));
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
          {next.isSuccess &&
            (next.data ? (
              <Moment at={next.data.starts_at} zone={doctor.time_zone} />
            ) : (
              <Text>{t('find.noneFree')}</Text>
            ))}
          {next.isPending && <Text>{t('find.looking')}</Text>}
          {next.isError && <Text>{t('problem.busy')}</Text>}
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
