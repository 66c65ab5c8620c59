import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import type { OfferLine } from '../../../src/contract/requests.js';
import { useNaming } from '../language/use-naming.js';
import { NumberField } from '../parts/number-field.js';
import { answeredLines } from './board.rules.js';

type Props = {
  request: BoardRequest;
  onAgree: (lines: OfferLine[]) => void;
  onCancel: () => void;
  isPending: boolean;
};

/** Says yes thanks to some of what is offered. */
export function AgreePart({ request, onAgree, onCancel, isPending }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const lines = answeredLines(request).filter(({ offered }) => (offered?.quantity ?? 0) > 0);
  const [said, setSaid] = useState<Record<string, number | null>>({});
  const quantityOf = (needId: string, offered: number) => (needId in said ? (said[needId] ?? 0) : offered);
  return (
    <form
      className="confirm stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAgree(
          lines.map(({ need, offered }) => ({
            needId: need.id,
            quantity: quantityOf(need.id, offered?.quantity ?? 0),
            ...(offered?.from ? { from: offered.from } : {}),
          })),
        );
      }}
    >
      {lines.map(({ need, offered }) => (
        <NumberField
          key={need.id}
          label={t('deed.agreeTo', { name: naming.capability(need.capability) })}
          suffix={naming.unit(need.unit)}
          max={offered?.quantity}
          value={need.id in said ? (said[need.id] ?? null) : (offered?.quantity ?? null)}
          onChange={(quantity) => setSaid({ ...said, [need.id]: quantity })}
          required
        />
      ))}
      <div className="deeds">
        <Button type="submit" loading={isPending}>
          {t('deed.agreeToThis')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
