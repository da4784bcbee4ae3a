import { useTranslation } from 'react-i18next';
import type { Appointment } from './appointment';
import { HasChanged } from './asSeen';
import { Changed } from './Changed';
import { differences } from './differences';
import { Refusal } from './Refusal';

interface Props {
  problem: unknown;
  /** Which words a state is said in, to whoever reads it. */
  stateOf: (appointment: Appointment) => string;
}

/** Why something was not done with an appointment; and, if it is not any more what was seen, what has changed. */
export function ChangeRefusal({ problem, stateOf }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Refusal problem={problem} />
      {problem instanceof HasChanged && (
        <Changed
          differences={differences(problem.seen, problem.now.value, {
            language: i18n.language,
            say: (key) => t(key),
            stateOf,
          })}
        />
      )}
    </>
  );
}
