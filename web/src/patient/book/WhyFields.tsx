import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';

const LONGEST = 2000;

export interface Said {
  reason: string;
  symptoms: string;
}

interface Props {
  said: Said;
  problem: unknown;
  onChange: (said: Said) => void;
}

/** Why somebody comes: for what, and what they feel. */
export function WhyFields({ said, problem, onChange }: Props) {
  const { t } = useTranslation();
  const fault = (field: string) => (problem instanceof ApiProblem ? problem.fault(field) : null);
  return (
    <>
      <Textarea
        label={t('book.reason')}
        description={t('book.reasonHint')}
        data-autofocus
        rows={3}
        dir="auto"
        maxLength={LONGEST}
        value={said.reason}
        error={fault('reason_for_visit')}
        onChange={(event) => onChange({ ...said, reason: event.currentTarget.value })}
      />
      <Textarea
        label={t('book.symptoms')}
        description={t('book.optional')}
        rows={3}
        dir="auto"
        maxLength={LONGEST}
        value={said.symptoms}
        error={fault('symptoms')}
        onChange={(event) => onChange({ ...said, symptoms: event.currentTarget.value })}
      />
    </>
  );
}
