import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../parts/Dialog';
import { Affected } from '../affected/Affected';
import { type Holiday, holiday } from './queries';

interface Props {
  holiday: Holiday;
  onClose: () => void;
}

/** What a holiday closes now, and who is booked then. */
export function ClosedDialog({ holiday: of, onClose }: Props) {
  const found = useQuery({ queryKey: ['holidays', 'one', of.id], queryFn: () => holiday(of.id) });
  return (
    <Dialog title={of.name} problem={found.error} onClose={onClose}>
      {found.isPending && <Skeleton height={60} />}
      {found.data && (
        <Affected
          closed={found.data.closed}
          appointments={found.data.appointments}
          slots={found.data.booked_slots}
        />
      )}
    </Dialog>
  );
}
