import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/Dialog';
import { dateInWords } from '../../shared/times';
import type { Hours } from './calendar';
import { rangeInWords } from './words';

interface Props {
  hours: Hours;
  onChoose: (kind: 'open' | 'block') => void;
  onClose: () => void;
}

/** What is to be done with the hours that were marked. */
export function HoursDialog({ hours, onChoose, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const dates = [...new Set(hours.dates)].map((date) => dateInWords(date, i18n.language));
  return (
    <Dialog
      title={t('hours.title')}
      onClose={onClose}
      onSubmit={() => onChoose('open')}
      buttons={
        <>
          <Button type="submit" data-autofocus>
            {t('open.title')}
          </Button>
          <Button variant="default" onClick={() => onChoose('block')}>
            {t('block.title')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('hours.back')}
          </Button>
        </>
      }
    >
      <Text>
        {dates.join(' – ')}
        {t('time.comma')} {rangeInWords(hours.from, hours.to, i18n.language, t)}
      </Text>
    </Dialog>
  );
}
