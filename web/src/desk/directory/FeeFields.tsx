import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** As typed. */
export interface FeeDraft {
  cancellation_fee_amount: string;
  cancellation_fee_percent: string;
  cancellation_fee_minutes: string;
  no_show_fee: boolean;
}

interface Known {
  cancellation_fee_amount: string | null;
  cancellation_fee_percent: number | null;
  cancellation_fee_minutes: number;
  no_show_fee: boolean;
}

const FIELDS = [
  ['cancellation_fee_amount', 'decimal'],
  ['cancellation_fee_percent', 'numeric'],
  ['cancellation_fee_minutes', 'numeric'],
] as const;

export function draftOfFee(known?: Known): FeeDraft {
  return {
    cancellation_fee_amount: known?.cancellation_fee_amount ?? '',
    cancellation_fee_percent: String(known?.cancellation_fee_percent ?? ''),
    cancellation_fee_minutes: String(known?.cancellation_fee_minutes ?? 0),
    no_show_fee: known?.no_show_fee ?? false,
  };
}

/** As the API takes it: what is empty is not said. */
export function feeOf(draft: FeeDraft): Known {
  const percent = draft.cancellation_fee_percent.trim();
  return {
    cancellation_fee_amount: draft.cancellation_fee_amount.trim() || null,
    cancellation_fee_percent: percent === '' ? null : Number(percent),
    cancellation_fee_minutes: Number(draft.cancellation_fee_minutes),
    no_show_fee: draft.no_show_fee,
  };
}

interface Props {
  draft: FeeDraft;
  /** What it means that neither an amount nor a share is said. */
  empty: string;
  onDraft: (draft: FeeDraft) => void;
  fault: (field: string) => string | undefined;
}

/** What patients owe who cancel late, or do not come. */
export function FeeFields({ draft, empty, onDraft, fault }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {FIELDS.map(([name, inputMode]) => (
          <TextInput
            key={name}
            label={t(`directory.fee.${name}`)}
            description={name === 'cancellation_fee_minutes' ? '' : empty}
            dir="ltr"
            inputMode={inputMode}
            value={draft[name]}
            error={fault(name)}
            onChange={(event) => onDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Checkbox
        label={t('directory.fee.no_show_fee')}
        checked={draft.no_show_fee}
        onChange={(event) => onDraft({ ...draft, no_show_fee: event.currentTarget.checked })}
      />
    </>
  );
}
