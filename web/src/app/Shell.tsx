import { Anchor, Button, Container, Group, NativeSelect, Text } from '@mantine/core';
import { createLink, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isolated } from '../shared/times';
import { config } from './config';
import { changeLanguage, NAMES } from './language';
import { isOfDesk, type Role } from './roles';
import classes from './Shell.module.css';
import { logIn, logOut, usePerson } from './session';
import { useLiveChanges } from './useLiveChanges';

const NavLink = createLink(Anchor<'a'>);
const isDoctors = (role: Role) => role === 'doctor' || role === 'admin';

/** What is around every page: whose it is, the way around, the language, who is logged in. */
export function Shell() {
  const { t, i18n } = useTranslation();
  const person = usePerson();
  useLiveChanges();
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <Container size="lg">
          <Group justify="space-between" gap="sm">
            <NavLink to="/" fw={700} dir="auto">
              {config().clinic.name}
            </NavLink>
            <Group gap="sm">
              <NativeSelect
                aria-label={t('shell.language')}
                size="sm"
                value={i18n.language}
                onChange={(event) => void changeLanguage(event.currentTarget.value)}
                data={config().languages.map((tag) => ({ value: tag, label: NAMES[tag] ?? tag }))}
              />
              {person ? (
                <Button variant="default" onClick={() => void logOut()}>
                  {t('session.logOut')}
                </Button>
              ) : (
                <Button onClick={() => void logIn()}>{t('session.logIn')}</Button>
              )}
            </Group>
          </Group>
          <nav aria-label={t('shell.pages')} className={classes.nav}>
            <NavLink to="/" activeOptions={{ exact: true }}>
              {t('find.nav')}
            </NavLink>
            <NavLink to="/my-appointments">{t('mine.title')}</NavLink>
            <NavLink to="/waiting-list">{t('waiting.nav')}</NavLink>
            <NavLink to="/profile">{t('profile.nav')}</NavLink>
            {person?.roles.some(isDoctors) && <NavLink to="/doctor">{t('shell.doctor')}</NavLink>}
            {isOfDesk(person) && <NavLink to="/desk">{t('shell.desk')}</NavLink>}
            {person && <Text size="sm">{t('session.who', { name: isolated(person.name) })}</Text>}
          </nav>
        </Container>
      </header>
      <Container component="main" id="content" size="lg" py="lg">
        <Outlet />
      </Container>
    </>
  );
}
