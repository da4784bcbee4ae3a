import { useQuery } from '@tanstack/react-query';
import { ChoiceCard, type Next } from './ChoiceCard';
import { type Choice, nextOfEach } from './queries';

/** Some choices, whose next times are one question. */
export function ChoiceCards({ choices }: { choices: Choice[] }) {
  const times = useQuery(nextOfEach(choices));
  const next = ({ doctor, service }: Choice): Next => {
    if (!times.isSuccess) return { state: times.isError ? 'error' : 'pending' };
    const found = times.data.results.find(
      (one) => one.doctor_id === doctor.id && (one.service_id ?? undefined) === service?.id,
    );
    return { state: 'known', startsAt: found?.next?.starts_at };
  };
  return choices.map((choice) => (
    <ChoiceCard
      key={`${choice.doctor.id}-${choice.service?.id}`}
      choice={choice}
      next={next(choice)}
    />
  ));
}
