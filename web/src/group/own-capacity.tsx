import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { keyFor, ownCapacity, type CapacityDraft } from './group-facts.rules.js';

type Props = { capacities: readonly CapacityDraft[]; onAdd: (added: CapacityDraft) => void };

/** Something else that the group can give, by the name that it has for it. */
export function OwnCapacity({ capacities, onAdd }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const key = keyFor(name);
  const isThere = capacities.some(
    ({ capability }) => capability === key || naming.capability(capability).toLowerCase() === name.trim().toLowerCase(),
  );
  if (!isOpen) {
    return (
      <div className="deeds">
        <Button variant="secondary" onClick={() => setOpen(true)}>
          {t('groupFacts.another')}
        </Button>
      </div>
    );
  }
  const close = () => {
    setOpen(false);
    setName('');
    setUnit('');
  };
  const add = () => {
    if (key === undefined || isThere) return;
    onAdd(ownCapacity(key, unit));
    close();
  };
  // The whole form is saved by a button of its own.
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="card stack">
      <Textfield
        label={t('groupFacts.anotherName')}
        description={t('groupFacts.anotherNameHelp')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onEnter}
        error={isThere && t('groupFacts.isThere')}
        maxLength={40}
        autoFocus
      />
      <Textfield
        label={t('groupFacts.anotherUnit')}
        description={t('groupFacts.anotherUnitHelp')}
        value={unit}
        onChange={(event) => setUnit(event.target.value)}
        onKeyDown={onEnter}
        maxLength={40}
      />
      <div className="deeds">
        <Button variant="secondary" onClick={add} disabled={key === undefined || isThere}>
          {t('groupFacts.addAnother')}
        </Button>
        <Button variant="tertiary" onClick={close}>
          {t('deed.cancel')}
        </Button>
      </div>
    </div>
  );
}
