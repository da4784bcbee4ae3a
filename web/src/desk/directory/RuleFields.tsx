import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Service } from './queries';

/** Each with what it is where nobody has said anything. */
const RULES = {
  minimum_notice_minutes: 0,
  maximum_days_ahead: 0,
  cancellation_deadline_minutes: 0,
  maximum_live_bookings: 0,
  maximum_bookings_per_day: 0,
  maximum_cancellations: 0,
  cancellation_period_days: 30,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
} as const;

type Rule = keyof typeof RULES;

type Confirmation = Service['confirmation'];

const CONFIRMATIONS: Confirmation[] = ['required', 'new_patients', 'automatic'];

const NAMES = Object.keys(RULES) as Rule[];

/** As typed. */
export interface RuleDraft {
  numbers: Record<Rule, string>;
  confirmation: Confirmation;
}

type Known = Record<Rule, number> & { confirmation: Confirmation };

export function draftOfRules(known?: Known): RuleDraft {
  const numbers = NAMES.map((rule) => [rule, String(known?.[rule] ?? RULES[rule])]);
  return {
    numbers: Object.fromEntries(numbers),
    confirmation: known?.confirmation ?? 'required',
  };
}

/** As the API takes them: what is empty is none. */
export function rulesOf({ numbers, confirmation }: RuleDraft): Known {
  const given = NAMES.map((rule) => [rule, Number(numbers[rule] || RULES[rule])]);
  return { ...Object.fromEntries(given), confirmation };
}

interface Props {
  draft: RuleDraft;
  onDraft: (draft: RuleDraft) => void;
  fault: (field: string) => string | undefined;
}

/** Whose bookings are confirmed, what patients are held to, and what is kept free. */
export function RuleFields({ draft, onDraft, fault }: Props) {
  const { t } = useTranslation();
  const { numbers } = draft;
  return (
    <>
      <NativeSelect
        label={t('directory.confirmation.label')}
        data={CONFIRMATIONS.map((value) => ({
          value,
          label: t(`directory.confirmation.${value}`),
        }))}
        value={draft.confirmation}
        error={fault('confirmation')}
        onChange={(event) =>
          onDraft({ ...draft, confirmation: event.currentTarget.value as Confirmation })
        }
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {NAMES.map((rule) => (
          <TextInput
            key={rule}
            label={t(`directory.rule.${rule}`)}
            description={RULES[rule] === 0 ? t('directory.rule.none') : undefined}
            type="number"
            min={RULES[rule] === 0 ? 0 : 1}
            inputMode="numeric"
            value={numbers[rule]}
            error={fault(rule)}
            onChange={(event) =>
              onDraft({ ...draft, numbers: { ...numbers, [rule]: event.currentTarget.value } })
            }
          />
        ))}
      </SimpleGrid>
    </>
  );
}
