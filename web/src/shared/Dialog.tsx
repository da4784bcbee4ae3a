import { Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

interface Props {
  title: string;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  /** Absent where there is nothing to send. */
  onSubmit?: () => void;
  buttons?: ReactNode;
  children: ReactNode;
}

/** Something that is asked or told before one goes on; Control and Enter send it from a text, too. */
export function Dialog({ title, size = 'md', onClose, onSubmit, buttons, children }: Props) {
  const all = (
    <Stack>
      {children}
      {buttons && <Group>{buttons}</Group>}
    </Stack>
  );
  return (
    <Modal.Root opened onClose={onClose} centered size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fz="h3" fw={700} my="sm">
            {title}
          </Modal.Title>
          {onSubmit ? (
            <form
              onSubmit={(event: FormEvent) => {
                event.preventDefault();
                onSubmit();
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.preventDefault();
                  event.currentTarget.requestSubmit();
                }
              }}
            >
              {all}
            </form>
          ) : (
            all
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
