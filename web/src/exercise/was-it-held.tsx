import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../src/contract/exercises.js';
import { TitledSection } from '../parts/titled-section.js';
import { ProblemNote } from '../shell/problem-note.js';

type Props = {
  exercise: Exercise;
  become: (state: 'held' | 'cancelled') => void;
  doing: { error: unknown; isPending: boolean };
};

/** The day has passed: it was held, nothing came of it, or it has been moved; until that is said it counts nowhere. */
export function WasItHeld({ exercise: { id }, become, doing }: Props) {
  const { t } = useTranslation();
  return (
    <div className="card">
      <TitledSection title={t('exercises.wasItHeld')}>
        <p>{t('exercises.dayHasPassed')}</p>
        <div className="deeds">
          <Button onClick={() => become('held')} loading={doing.isPending}>
            {t('exercises.yesHeld')}
          </Button>
          <Button variant="secondary" onClick={() => become('cancelled')} disabled={doing.isPending}>
            {t('exercises.notHeld')}
          </Button>
          <Link
            to="/ovelse/$exerciseId/endre"
            params={{ exerciseId: id }}
            className="ds-button"
            data-variant="secondary"
          >
            {t('exercises.wasMoved')}
          </Link>
        </div>
        <ProblemNote error={doing.error} />
      </TitledSection>
    </div>
  );
}
