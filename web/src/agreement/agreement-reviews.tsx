import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { DateField } from '../parts/date-field.js';
import { FormEnd } from '../parts/form-end.js';
import { TitledSection } from '../parts/titled-section.js';
import { useDeed } from '../wire/use-deed.js';
import { aYearAfter } from './agreement.rules.js';
import { useToday } from './use-today.js';

type Props = { agreement: Agreement; sides: readonly Side[] };

/** When the two went through the agreement, who says so, and when next; whoever speaks for a side writes down a review. */
export function AgreementReviews({ agreement, sides }: Props) {
  const { t } = useTranslation();
  const [isOpened, setOpened] = useState(false);
  const isInForce = agreement.state === 'in_force';
  const [side] = isInForce ? sides : [];
  if (!isInForce && agreement.reviews.length === 0) return null;
  return (
    <TitledSection title={t('agreements.reviews')}>
      <Reviews agreement={agreement} />
      {side && !isOpened && (
        <Button variant="secondary" onClick={() => setOpened(true)}>
          {t('agreements.review')}
        </Button>
      )}
      {side && isOpened && <ReviewForm agreementId={agreement.id} side={side} onDone={() => setOpened(false)} />}
    </TitledSection>
  );
}

function Reviews({ agreement: { reviews, nextReviewOn } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {reviews.length === 0 && <p className="empty">{t('agreements.noReviews')}</p>}
      <ul className="plain-list stack">
        {reviews.map((review) => (
          <li key={review.id}>
            {t('agreements.reviewedOn', { date: say.date(review.on) })}
            <span className="quiet">
              {' · '}
              {t([`agreements.side.${review.side}`])} · {review.name}
            </span>
          </li>
        ))}
      </ul>
      {nextReviewOn && <p>{t('agreements.nextReview', { date: say.date(nextReviewOn) })}</p>}
    </>
  );
}

function ReviewForm({ agreementId, side, onDone }: { agreementId: string; side: Side; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const today = useToday();
  const [draft, setDraft] = useState({ on: today, next: aYearAfter(today) });
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: ['agreements'] });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ path: `/agreements/${agreementId}/reviews`, body: { side, ...draft } });
  };
  return (
    <form className="stack card" onSubmit={submit} aria-label={t('agreements.review')}>
      <DateField
        label={t('agreements.reviewDay')}
        value={draft.on}
        onChange={(on) => setDraft(on ? { on, next: aYearAfter(on) } : { ...draft, on })}
      />
      <DateField
        label={t('agreements.reviewNext')}
        value={draft.next}
        min={today}
        onChange={(next) => setDraft({ ...draft, next })}
      />
      <p className="quiet">{t('agreements.reviewHelp')}</p>
      <FormEnd deed={saving} label={t('agreements.saveReview')} onCancel={onDone} />
    </form>
  );
}
