import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { money } from '../../../shared/money';
import { Receipt } from '../../../shared/Receipt';
import { Refusal } from '../../../shared/Refusal';
import { dayAndTime } from '../../../shared/times';
import { type Appointment, payments } from '../queries';

/** What was paid for it and given back, with the numbers of the receipts; nothing where nothing was. */
export function Payments({ appointment }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation();
  const found = useQuery(payments(appointment));
  if (found.isPending) return <Skeleton height={60} mt="lg" />;
  if (found.isError) return <Refusal problem={found.error} />;
  if (found.data.length === 0) return null;
  return (
    <section aria-labelledby="payments">
      <Title order={2} size="h4" mt="lg" mb="sm" id="payments">
        {t('appointments.payments.title')}
      </Title>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('appointments.payments.receipt')}</Table.Th>
              <Table.Th>{t('appointments.payments.what')}</Table.Th>
              <Table.Th>{t('appointments.amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.data.map((one) => (
              <Table.Tr key={one.id} data-payment={one.kind}>
                <Table.Td>
                  <bdi dir="ltr">{one.receipt}</bdi>
                </Table.Td>
                <Table.Td>
                  {t(`appointments.payments.${one.kind}`, {
                    method: t(`appointments.paymentMethod.${one.payment_method}`),
                  })}
                  <Text size="sm">
                    {dayAndTime(one.recorded_at, appointment.time_zone, i18n.language)}
                    {one.recorded_by && (
                      <>
                        {' · '}
                        <bdi>{one.recorded_by}</bdi>
                      </>
                    )}
                  </Text>
                  {one.reason && (
                    <Text size="sm" dir="auto">
                      {one.reason}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <bdi>{money(one.amount, one.currency, i18n.language)}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Receipt appointment={appointment} />
    </section>
  );
}
