import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInWords } from '../../../shared/times';
import type { Column } from '../../parts/Rows';
import { clockMoment, clockTime } from '../../parts/words';
import { OfDoctors } from '../OfDoctors';
import { CloseDayDialog } from './CloseDayDialog';
import { PlanDialog } from './PlanDialog';
import { type Absence, absences, takeBack } from './queries';

const TEXTS = {
  caption: 'slots.section.timeOff',
  none: 'slots.noTimeOff',
  add: 'slots.newTimeOff',
  end: 'slots.takeBack',
  endOf: 'slots.takeBackOf',
  endFollows: 'slots.takeBackFollows',
  ended: 'slots.takenBack',
};

/** When doctors are away; a day is closed here in one step. */
export function TimeOff() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const [isClosing, setClosing] = useState(false);
  const columns: Column<Absence>[] = [
    {
      name: t('slots.from'),
      of: (absence) =>
        clockMoment(absence.start_date, absence.start_time, language, t('time.comma')),
    },
    {
      name: t('slots.to'),
      of: (absence) =>
        absence.end_time
          ? `${dateInWords(absence.end_date, language)}${t('time.comma')} ${clockTime(absence.end_time, language)}`
          : t('slots.untilEndOf', { day: dateInWords(absence.end_date, language) }),
    },
  ];
  return (
    <>
      <OfDoctors
        texts={TEXTS}
        name="time-off"
        find={absences}
        columns={columns}
        isOver={(absence) => absence.is_cancelled}
        end={takeBack}
        dialog={(onClose) => <PlanDialog onClose={onClose} />}
        beside={
          <Button variant="default" onClick={() => setClosing(true)}>
            {t('slots.closeDay')}
          </Button>
        }
      />
      {isClosing && <CloseDayDialog onClose={() => setClosing(false)} />}
    </>
  );
}
