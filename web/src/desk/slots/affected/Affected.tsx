import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/Refusal';
import { isolated } from '../../../shared/times';
import { clockMoment } from '../../parts/words';
import { RowLink } from '../../RowLink';
import type { BookedSlot } from './affected';
import { affectedBy } from './queries';

interface Props {
  /** How many slots are closed. */
  closed: number;
  /** How many appointments are in them. */
  appointments: number;
  /** At least those of them with appointments. */
  slots: BookedSlot[];
}

/** What closing did: how many slots, and whose appointments stay in them until somebody decides. */
export function Affected({ closed, appointments, slots }: Props) {
  const { t, i18n } = useTranslation();
  const found = useQuery(affectedBy(slots));
  return (
    <Stack gap="xs">
      <Text role="status">
        {t('slots.closedSlots', { count: closed })}{' '}
        {t('slots.bookedInThem', { count: appointments })}
      </Text>
      {appointments > 0 && (
        <>
          <Text>{t('slots.affectedStay')}</Text>
          {found.isPending && <Skeleton height={60} />}
          {found.isError && <Refusal problem={found.error} />}
          <List>
            {found.data?.map((one) => (
              <List.Item key={one.id} data-affected={one.id}>
                <RowLink to="/desk/appointments/$id" params={{ id: one.reference }}>
                  {clockMoment(
                    one.appointment_date,
                    one.appointment_time,
                    i18n.language,
                    t('time.comma'),
                  )}
                  {t('slots.listComma')}
                  {isolated(one.patient_name)}
                </RowLink>{' '}
                {isolated(one.doctor_name ?? t('slots.doctor', { id: one.doctor }))}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
