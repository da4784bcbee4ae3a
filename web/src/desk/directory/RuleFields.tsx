import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const RULES = [
  'minimum_notice_minutes',
  'maximum_days_ahead',
  'cancellation_deadline_minutes',
] as const;

type Rule = (typeof RULES)[number];

/** As typed. */
export type RuleDraft = Record<Rule, string>;

export function draftOfRules(known?: Record<Rule, number>): RuleDraft {
  return {
    minimum_notice_minutes: String(known?.minimum_notice_minutes ?? 0),
    maximum_days_ahead: String(known?.maximum_days_ahead ?? 0),
    cancellation_deadline_minutes: String(known?.cancellation_deadline_minutes ?? 0),
  };
}

/** As the API takes them: what is empty is none. */
export function rulesOf(draft: RuleDraft): Record<Rule, number> {
  return {
    minimum_notice_minutes: Number(draft.minimum_notice_minutes),
    maximum_days_ahead: Number(draft.maximum_days_ahead),
    cancellation_deadline_minutes: Number(draft.cancellation_deadline_minutes),
  };
}

interface Props {
  draft: RuleDraft;
  onDraft: (draft: RuleDraft) => void;
  fault: (field: string) => string | undefined;
}

/** What patients are held to. */
export function RuleFields({ draft, onDraft, fault }: Props) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {RULES.map((rule) => (
        <TextInput
          key={rule}
          label={t(`directory.rule.${rule}`)}
          description={t('directory.rule.none')}
          type="number"
          min={0}
          inputMode="numeric"
          value={draft[rule]}
          error={fault(rule)}
          onChange={(event) => onDraft({ ...draft, [rule]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
