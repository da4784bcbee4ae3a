import { Stack } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/PageTitle';
import { AppointmentLink } from './AppointmentLink';
import { LinkOver } from './LinkOver';
import { type Link, linkOf } from './link';
import { OfferLink } from './OfferLink';
import { UnsubscribeLink } from './UnsubscribeLink';

const TITLES: Record<string, string> = {
  cancel: 'byLink.cancel',
  move: 'byLink.move',
  attend: 'byLink.attend',
  accept: 'byLink.accept',
  decline: 'byLink.decline',
  unsubscribe: 'byLink.unsubscribe',
};

/** What a message has sent somebody to do, without a log-in. Opening it changes nothing. */
export default function LinkPage() {
  const { t } = useTranslation();
  const link = linkOf(useRouterState({ select: (state) => state.location.hash }));
  const title = TITLES[link?.purpose ?? ''];
  return (
    <Stack>
      <PageTitle>{t(title ?? 'byLink.title')}</PageTitle>
      {link && title ? <Action key={link.token} link={link} /> : <LinkOver />}
    </Stack>
  );
}

function Action({ link }: { link: Link }) {
  switch (link.purpose) {
    case 'unsubscribe':
      return <UnsubscribeLink link={link} />;
    case 'accept':
    case 'decline':
      return <OfferLink link={link} answer={link.purpose} />;
    default:
      return <AppointmentLink link={link} />;
  }
}
