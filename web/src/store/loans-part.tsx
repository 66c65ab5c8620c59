import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../agreement/use-today.js';
import type { EquipmentDetails, EquipmentLoan } from '../../../src/contract/equipment.js';
import { useNaming } from '../language/use-naming.js';
import { useNow, useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { calendarDay } from '../time/calendar-day.js';
import { useItemDeed } from './use-item-deed.js';
import { TitledSection } from '../parts/titled-section.js';

type Props = { item: EquipmentDetails; isKeeper: boolean };

/** Who has borrowed of it and until when; taken back by its keepers. */
export function LoansPart({ item, isKeeper }: Props) {
  const { t } = useTranslation();
  if (item.loans.length === 0) return null;
  return (
    <TitledSection title={t('store.loan.title')}>
      <ul className="plain-list stack">
        {item.loans.map((loan) => (
          <li key={loan.id} className="card">
            <LoanLine item={item} loan={loan} isKeeper={isKeeper} />
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

function LoanLine({ item, loan, isKeeper }: Props & { loan: EquipmentLoan }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const [extending, setExtending] = useState(false);
  const deed = useItemDeed(item, undefined, t('told.returned', { name: loan.borrower }));
  const { id, borrower, quantity, dueOn, isLate, lentAt } = loan;
  return (
    <>
      <strong>{borrower}</strong>
      <span>
        {[
          naming.amount(quantity, 'pieces'),
          t('store.loan.since', { day: say.day(lentAt) }),
          t(isLate ? 'store.wasBackOn' : 'store.backOn', { date: say.date(dueOn) }),
        ].join(' · ')}
      </span>
      <ProblemNote error={deed.error} />
      {isKeeper && extending && <ExtendForm item={item} loan={loan} onDone={() => setExtending(false)} />}
      {isKeeper && !extending && (
        <div className="deeds">
          <Button
            variant="secondary"
            loading={deed.isPending}
            aria-label={t('store.loan.returnedBy', { borrower })}
            onClick={() => deed.mutate({ path: `/equipment/${item.id}/loans/${id}/return`, body: {} })}
          >
            {t('store.loan.returned')}
          </Button>
          <Button
            variant="tertiary"
            aria-label={t('store.loan.extendFor', { borrower })}
            onClick={() => setExtending(true)}
          >
            {t('store.loan.extend')}
          </Button>
        </div>
      )}
    </>
  );
}

type Extend = { item: EquipmentDetails; loan: EquipmentLoan; onDone: () => void };

function ExtendForm({ item, loan, onDone }: Extend) {
  const { t } = useTranslation();
  const today = useToday();
  const [dueOn, setDueOn] = useState(useInAWeek());
  const deed = useItemDeed(item, onDone, t('told.saved'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = loan;
    deed.mutate({ method: 'PATCH', path: `/equipment/${item.id}/loans/${id}`, body: { dueOn }, version });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={t('store.loan.extendFor', { borrower: loan.borrower })}>
      <DateField label={t('store.loan.due')} value={dueOn} min={today} onChange={setDueOn} />
      <FormEnd deed={deed} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}

const useInAWeek = () => calendarDay(new Date(useNow().getTime() + 7 * 86_400_000));

type LoanDraft = { borrower: string; quantity: number | null; dueOn: string };

/** Who borrows how much of it, and when it is to be back. */
export function LendForm({ item, onDone }: { item: EquipmentDetails; onDone: () => void }) {
  const { t } = useTranslation();
  const inAWeek = useInAWeek();
  const today = useToday();
  const [draft, setDraft] = useState<LoanDraft>({ borrower: '', quantity: 1, dueOn: inAWeek });
  const deed = useItemDeed(item, onDone, t('told.lent', { name: draft.borrower.trim() }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { borrower: draft.borrower.trim(), quantity: draft.quantity ?? 1, dueOn: draft.dueOn };
    deed.mutate({ path: `/equipment/${item.id}/loans`, body });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t('store.deed.lend')}>
      <Textfield
        label={t('store.loan.borrower')}
        value={draft.borrower}
        onChange={(event) => setDraft({ ...draft, borrower: event.target.value })}
        required
        maxLength={120}
      />
      <NumberField
        label={t('equipment.quantity')}
        value={draft.quantity}
        onChange={(quantity) => setDraft({ ...draft, quantity })}
        min={1}
        max={item.quantity - item.onLoan}
        required
      />
      <DateField
        label={t('store.loan.due')}
        value={draft.dueOn}
        min={today}
        onChange={(dueOn) => setDraft({ ...draft, dueOn })}
      />
      <FormEnd deed={deed} label={t('store.deed.lend')} onCancel={onDone} />
    </form>
  );
}
