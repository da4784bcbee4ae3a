import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CURRENCIES, Currencies } from './Currencies';
import { draftOfFee, type FeeDraft, FeeFields, feeOf } from './FeeFields';
import type { Doctor } from './queries';
import { draftOfRules, type RuleDraft, RuleFields, rulesOf } from './RuleFields';

const AMOUNTS = ['consultation_fee', 'deposit_amount'];

/** What is typed of a doctor. */
export interface Draft {
  name: string;
  specialty: string;
  time_zone: string;
  consultation_fee: string;
  currency: string;
  deposit_amount: string;
  location: string;
  user_sub: string;
  fee: FeeDraft;
  rules: RuleDraft;
}

const TEXTS = [
  ['name', true, 'auto', 200],
  ['specialty', true, 'auto', 200],
  ['time_zone', true, 'ltr', 60],
  ['consultation_fee', true, 'ltr', 13],
  ['currency', false, 'ltr', 3],
  ['deposit_amount', false, 'ltr', 13],
  ['location', false, 'auto', 200],
  ['user_sub', false, 'ltr', 255],
] as const;

export function draftOf(doctor?: Doctor): Draft {
  return {
    name: doctor?.name ?? '',
    specialty: doctor?.specialty ?? '',
    time_zone: doctor?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    consultation_fee: doctor?.consultation_fee ?? '',
    currency: doctor?.currency ?? '',
    deposit_amount: doctor?.deposit_amount ?? '',
    location: doctor?.location ?? '',
    user_sub: doctor?.user_sub ?? '',
    fee: draftOfFee(doctor),
    rules: draftOfRules(doctor),
  };
}

/** As the API takes it: what is empty is none. */
export function fieldsOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    specialty: draft.specialty.trim(),
    time_zone: draft.time_zone.trim(),
    consultation_fee: draft.consultation_fee.trim(),
    currency: draft.currency.trim().toUpperCase() || null,
    deposit_amount: draft.deposit_amount.trim() || null,
    location: draft.location.trim() || null,
    user_sub: draft.user_sub.trim() || null,
    ...feeOf(draft.fee),
    ...rulesOf(draft.rules),
  };
}

interface Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  fault: (field: string) => string | undefined;
}

export function DoctorFields({ draft, onDraft, fault }: Props) {
  const { t } = useTranslation();
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {TEXTS.map(([name, required, dir, longest]) => (
          <TextInput
            key={name}
            label={t(`directory.field.${name}`)}
            description={t(`directory.hint.${name}`, { defaultValue: '' })}
            required={required}
            dir={dir}
            maxLength={longest}
            {...(name === 'time_zone' ? { list: 'time-zones' } : {})}
            {...(name === 'currency' ? { list: CURRENCIES } : {})}
            {...(AMOUNTS.includes(name) ? { inputMode: 'decimal' as const } : {})}
            value={draft[name]}
            error={fault(name)}
            onChange={(event) => onDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Currencies />
      <datalist id="time-zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FeeFields
        draft={draft.fee}
        empty={t('directory.fee.none')}
        onDraft={(fee) => onDraft({ ...draft, fee })}
        fault={fault}
      />
      <RuleFields
        draft={draft.rules}
        onDraft={(rules) => onDraft({ ...draft, rules })}
        fault={fault}
      />
    </>
  );
}
