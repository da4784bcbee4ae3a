import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { config } from '../app/config';

/** What a page is called: in the tab too, and where the focus is when it opens. */
export function PageTitle({ children, focus = true }: { children: string; focus?: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} – ${config().clinic.name}`;
  }, [children]);
  useEffect(() => {
    if (focus) title.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <Title order={1} size="h2" tabIndex={-1} ref={title} style={{ outline: 'none' }}>
      {children}
    </Title>
  );
}
