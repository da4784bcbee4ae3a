import { SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../parts/Dialog';
import { useWrite } from '../parts/useWrite';
import { CURRENCIES, Currencies } from './Currencies';
import { draftOfFee, FeeFields, feeOf } from './FeeFields';
import { addService, changeService, type Service, versionOfService } from './queries';
import { draftOfRules, RuleFields, rulesOf } from './RuleFields';

interface Props {
  doctor: number;
  service: Service | undefined;
  onClose: () => void;
}

/** A medical service, new or changed. */
export function ServiceDialog({ doctor, service, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({
    name: service?.name ?? '',
    duration_minutes: String(service?.duration_minutes ?? 30),
    price: service?.price ?? '',
    currency: service?.currency ?? '',
    deposit_amount: service?.deposit_amount ?? '',
    fee: draftOfFee(service),
    rules: draftOfRules(service),
  });
  const version = useQuery({
    queryKey: ['services', 'version', service?.id],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: service !== undefined,
    queryFn: () => versionOfService(service?.id ?? 0),
  });
  const saving = useWrite<typeof draft, unknown>(
    (of, key) => {
      const fields = {
        name: of.name.trim(),
        duration_minutes: Number(of.duration_minutes),
        price: of.price.trim(),
        currency: of.currency.trim().toUpperCase() || null,
        deposit_amount: of.deposit_amount.trim() || null,
        ...feeOf(of.fee),
        ...rulesOf(of.rules),
      };
      return service
        ? changeService(service.id, version.data ?? '', fields)
        : addService({ ...fields, doctor } as never, key);
    },
    { changes: [['services'], ['directory']], onDone: onClose },
  );
  const problem = saving.error;
  const fault = (field: string) =>
    problem instanceof ApiProblem ? problem.fault(field) : undefined;
  return (
    <Dialog
      title={t(service ? 'directory.edit' : 'directory.newService')}
      submit={t('office.save')}
      isReady={!service || version.isSuccess}
      isBusy={saving.isPending}
      problem={problem ?? version.error}
      onSubmit={() => saving.mutate(draft)}
      onClose={onClose}
    >
      <TextInput
        label={t('directory.service.name')}
        data-autofocus
        required
        maxLength={200}
        dir="auto"
        value={draft.name}
        error={fault('name')}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('directory.service.minutes')}
          required
          type="number"
          min={5}
          inputMode="numeric"
          value={draft.duration_minutes}
          error={fault('duration_minutes')}
          onChange={(event) => setDraft({ ...draft, duration_minutes: event.currentTarget.value })}
        />
        <TextInput
          label={t('directory.service.price')}
          required
          dir="ltr"
          inputMode="decimal"
          value={draft.price}
          error={fault('price')}
          onChange={(event) => setDraft({ ...draft, price: event.currentTarget.value })}
        />
        <TextInput
          label={t('directory.field.currency')}
          description={t('directory.service.currencyHint')}
          dir="ltr"
          maxLength={3}
          list={CURRENCIES}
          value={draft.currency}
          error={fault('currency')}
          onChange={(event) => setDraft({ ...draft, currency: event.currentTarget.value })}
        />
        <Currencies />
        <TextInput
          label={t('directory.field.deposit_amount')}
          description={t('directory.service.depositHint')}
          dir="ltr"
          inputMode="decimal"
          value={draft.deposit_amount}
          error={fault('deposit_amount')}
          onChange={(event) => setDraft({ ...draft, deposit_amount: event.currentTarget.value })}
        />
      </SimpleGrid>
      <FeeFields
        draft={draft.fee}
        empty={t('directory.fee.doctors')}
        onDraft={(fee) => setDraft({ ...draft, fee })}
        fault={fault}
      />
      <RuleFields
        draft={draft.rules}
        onDraft={(rules) => setDraft({ ...draft, rules })}
        fault={fault}
      />
    </Dialog>
  );
}
