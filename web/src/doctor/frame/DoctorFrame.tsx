import { Anchor, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink, getRouteApi, Outlet, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoggedIn, usePerson } from '../../app/session';
import { LogInFirst } from '../../shared/LogInFirst';
import { PageTitle } from '../../shared/PageTitle';
import { Refusal } from '../../shared/Refusal';
import { PAGES } from '../pages';
import './styles.css';
import { ChosenDoctor } from './chosen';
import classes from './DoctorFrame.module.css';
import { doctors, doctor as one } from './queries';

const NavLink = createLink(Anchor<'a'>);
const route = getRouteApi('/doctor');

/** The way around the area, and whose calendar it shows. What somebody may do the API decides. */
export default function DoctorFrame() {
  const { t } = useTranslation();
  const person = usePerson();
  const loggedIn = useLoggedIn();
  const { doctor } = route.useSearch();
  const isAdmin = person?.roles.includes('admin') ?? false;
  const [kept, setKept] = useState<number>();
  const known = isAdmin ? (doctor ?? person?.doctor) : person?.doctor;
  if (known && known !== kept) setKept(known);
  // Stays when the session ends while a page is open.
  const chosen = known ?? (person ? undefined : kept);
  if (!loggedIn) {
    return (
      <Stack>
        <PageTitle>{t('doctors.title')}</PageTitle>
        <LogInFirst>{t('doctors.logInFirst')}</LogInFirst>
      </Stack>
    );
  }
  if (person && !isAdmin && !person.doctor) {
    return (
      <Stack>
        <PageTitle>{t('doctors.title')}</PageTitle>
        <Text>{t('doctors.notYours')}</Text>
      </Stack>
    );
  }
  return (
    <>
      <Group justify="space-between" align="end" mb="md" className={classes.bar}>
        <nav aria-label={t('doctors.title')} className={classes.nav}>
          {PAGES.map((page) => (
            <NavLink
              key={page.to}
              to={page.to}
              search={doctor ? { doctor } : {}}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t(page.text)}
            </NavLink>
          ))}
        </nav>
        {isAdmin && <Choice chosen={chosen} />}
      </Group>
      {chosen ? <Shown id={chosen} key={chosen} /> : <Text>{t('doctors.choose')}</Text>}
    </>
  );
}

function Choice({ chosen }: { chosen: number | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const all = useQuery(doctors);
  return (
    <NativeSelect
      label={t('doctors.whose')}
      value={chosen ?? ''}
      onChange={(event) => {
        const doctor = Number(event.currentTarget.value);
        void navigate({ to: '.', search: (old) => ({ ...old, doctor }) });
      }}
      data={[
        ...(chosen ? [] : [{ value: '', label: '' }]),
        ...(all.data ?? []).map((each) => ({ value: String(each.id), label: each.name })),
      ]}
    />
  );
}

function Shown({ id }: { id: number }) {
  const found = useQuery(one(id));
  if (found.isError) return <Refusal problem={found.error} />;
  if (!found.data) return <Skeleton height={300} />;
  return (
    <ChosenDoctor value={found.data}>
      <Outlet />
    </ChosenDoctor>
  );
}
