import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { MunicipalDeed } from './board.rules.js';

/** A deed that says what will happen before it is done. */
export type Opened = 'withdraw' | 'stand-down' | 'part';

type Props = {
  may: readonly MunicipalDeed[];
  onAgree: () => void;
  onOpen: (deed: Opened) => void;
  isPending: boolean;
};

/** The deeds that the request's state allows. */
export function DeedButtons({ may, onAgree, onOpen, isPending }: Props) {
  const { t } = useTranslation();
  return (
    <div className="deeds">
      {may.includes('agree') && (
        <>
          <Button onClick={onAgree} loading={isPending}>
            {t('deed.agree')}
          </Button>
          <Button variant="tertiary" onClick={() => onOpen('part')}>
            {t('deed.agreePart')}
          </Button>
        </>
      )}
      {may.includes('withdraw') && (
        <Button variant="tertiary" onClick={() => onOpen('withdraw')}>
          {t('deed.withdraw')}
        </Button>
      )}
      {may.includes('stand-down') && (
        <Button variant="secondary" onClick={() => onOpen('stand-down')}>
          {t('deed.standDown')}
        </Button>
      )}
    </div>
  );
}
