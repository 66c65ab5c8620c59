import { useTranslation } from 'react-i18next';
import type { Need } from '../../../src/contract/requests.js';
import { useNaming } from '../language/use-naming.js';
import { NumberField } from '../parts/number-field.js';
import { TimeField } from '../parts/time-field.js';
import type { LineDraft } from './answer.rules.js';

type Props = { needs: readonly Need[]; lines: readonly LineDraft[]; onChange: (line: LineDraft) => void };

/** How many of each, and from when; filled in with what was asked. */
export function AnswerLines({ needs, lines, onChange }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  return (
    <>
      {needs.map((need) => {
        const line = lines.find(({ needId }) => needId === need.id) ?? { needId: need.id, quantity: null, from: '' };
        const name = naming.capability(need.capability);
        return (
          <div key={need.id} className="answer-line">
            <NumberField
              label={t('answer.quantity', { name })}
              description={t('lines.asked', { amount: naming.amount(need.quantity, need.unit) })}
              suffix={naming.unit(need.unit)}
              value={line.quantity}
              onChange={(quantity) => onChange({ ...line, quantity })}
              required
            />
            <TimeField
              label={t('answer.from', { name })}
              value={line.from}
              onChange={(from) => onChange({ ...line, from })}
            />
          </div>
        );
      })}
    </>
  );
}
