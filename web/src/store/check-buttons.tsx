import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult, EquipmentDetails } from '../../../src/contract/equipment.js';
import { useSay } from '../language/use-say.js';
import { Icon, type IconName } from '../parts/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { KitTicks } from './kit-ticks.js';
import { Tick } from './tick.js';
import { useItemDeed } from './use-item-deed.js';
import { useWhat } from './use-what.js';

const results: readonly { result: CheckResult; icon: IconName }[] = [
  { result: 'fine', icon: 'yes' },
  { result: 'watch', icon: 'seen' },
  { result: 'needs_repair', icon: 'repair' },
  { result: 'out_of_service', icon: 'no' },
  { result: 'gone', icon: 'broken' },
];

type Props = { item: EquipmentDetails; onBroken: () => void };

/** How it was found, in one tap; which checks it was is chosen beforehand: the one that comes most often. */
export function CheckButtons({ item, onBroken }: Props) {
  const { t } = useTranslation();
  const often = item.intervals.toSorted((a, b) => a.everyMonths - b.everyMonths)[0];
  const [chosen, setChosen] = useState<readonly string[]>(often ? [often.id] : []);
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [told, setTold] = useState<CheckResult | null>(null);
  const deed = useItemDeed(item, () => {
    setNote('');
    setSeen([]);
  });
  const check = (result: CheckResult) => {
    const said = note.trim();
    const withParts = seen.length > 0 && result === 'fine' && { partIds: seen };
    const body = { result, intervalIds: chosen, ...withParts, ...(said && { note: said }) };
    deed.mutate(
      { path: `/equipment/${item.id}/checks`, body },
      {
        onSuccess: () => {
          setTold(result);
          if (result === 'needs_repair' || result === 'out_of_service') onBroken();
        },
      },
    );
  };
  return (
    <section aria-labelledby="check" className="card stack">
      <h2 id="check" className="ds-heading" data-size="sm">
        {t('store.how')}
      </h2>
      <Intervals item={item} chosen={chosen} onChoose={setChosen} />
      <KitTicks item={item} seen={seen} onSee={setSeen} />
      <Textfield
        label={t('store.checkNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        maxLength={1000}
      />
      <div className="stack results">
        {results.map(({ result, icon }) => (
          <Button
            key={result}
            className="big"
            variant={result === 'fine' ? 'primary' : 'secondary'}
            disabled={deed.isPending}
            onClick={() => check(result)}
          >
            <Icon name={icon} /> {t(`store.result.${result}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={deed.error} />
      <p role="status">{told && t('store.checked', { result: t(`store.result.${told}`) })}</p>
    </section>
  );
}

type Choice = { item: EquipmentDetails; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void };

function Intervals({ item, chosen, onChoose }: Choice) {
  const { t } = useTranslation();
  const say = useSay();
  const what = useWhat();
  if (item.intervals.length === 0) return null;
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{t('store.which')}</legend>
      {item.intervals.map(({ id, what: name, dueOn, isOverdue }) => (
        <Tick key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
          {what.say(name)}, {t(isOverdue ? 'store.wasDue' : 'store.isDue', { date: say.date(dueOn) })}
        </Tick>
      ))}
    </fieldset>
  );
}
