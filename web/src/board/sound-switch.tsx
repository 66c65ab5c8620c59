import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beep, isSoundOn, setSoundOn } from './sound.js';

/** Turns a short sound at each new answer on or off; it is off until somebody turns it on. */
export function SoundSwitch() {
  const { t } = useTranslation();
  const [isOn, setOn] = useState(isSoundOn);
  return (
    <Checkbox
      className="no-print"
      label={t('board.sound')}
      checked={isOn}
      onChange={(event) => {
        setSoundOn(event.target.checked);
        setOn(event.target.checked);
        if (event.target.checked) beep();
      }}
    />
  );
}
