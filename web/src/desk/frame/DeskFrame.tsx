import { Anchor, Stack, Text } from '@mantine/core';
import { createLink, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOfDesk } from '../../app/roles';
import { useIsAdmin, useLoggedIn, usePerson } from '../../app/session';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { isOffice, PAGES } from '../pages';
import './styles.css';
import classes from './DeskFrame.module.css';

const NavLink = createLink(Anchor<'a'>);

/** The way around the area, for whom it is. What somebody may do the API decides. */
export default function DeskFrame() {
  const { t } = useTranslation();
  const person = usePerson();
  const loggedIn = useLoggedIn();
  const isAdmin = useIsAdmin();
  const { pathname } = useLocation();
  if (!loggedIn) {
    return (
      <Stack>
        <PageTitle>{t('desk.title')}</PageTitle>
        <LogInFirst>{t('desk.logInFirst')}</LogInFirst>
      </Stack>
    );
  }
  if (person && !isOfDesk(person)) {
    return (
      <Stack>
        <PageTitle>{t('desk.title')}</PageTitle>
        <Text>{t('desk.notYours')}</Text>
      </Stack>
    );
  }
  return (
    <>
      <nav aria-label={t('desk.title')} className={classes.nav}>
        {PAGES.filter((page) => isAdmin || !page.isOffice).map((page) => (
          <NavLink key={page.to} to={page.to}>
            {t(page.text)}
          </NavLink>
        ))}
      </nav>
      {isAdmin || !isOffice(pathname) ? (
        <Outlet />
      ) : (
        <Stack>
          <PageTitle>{t('desk.title')}</PageTitle>
          <Text>{t('desk.administratorsOnly')}</Text>
        </Stack>
      )}
    </>
  );
}
