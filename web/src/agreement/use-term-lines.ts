import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../src/contract/cooperation.js';
import type { Premises } from '../../../src/contract/premises.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { unitFor } from '../municipality/units.rules.js';
import { activities, type TermLine } from './agreement.rules.js';

/** Puts what is signed into lines that people read; what is not said is left out. */
export function useTermLines(premises: readonly Premises[]): (agreement: Agreement) => TermLine[] {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  return useMemo(() => {
    const line = (key: string, text: string | null): TermLine => ({
      key,
      label: t([`agreements.term.${key}`]),
      text: text ?? '',
    });
    const until = (date: string | null) => (date ? say.date(date) : t('agreements.openEnded'));
    const offered = ({ capability, quantity, expectedHours }: Agreement['offer'][number]) => {
      const amount = `${naming.capability(capability)}: ${naming.amount(quantity, unitFor(capability))}`;
      return expectedHours === undefined
        ? amount
        : `${amount}, ${t('agreements.expected', { hours: say.number(expectedHours) })}`;
    };
    const housed = (id: string) => premises.find((one) => one.id === id)?.name ?? t('agreements.somePremises');
    return (agreement: Agreement) => {
      const { costRule } = agreement;
      const costs = activities.map(
        (activity) => `${t([`agreements.activity.${activity}`])}: ${t([`agreements.payer.${costRule[activity]}`])}`,
      );
      const { dutyMinutes, contactMinutes } = agreement;
      const lines = [
        line('title', agreement.title),
        line('validFrom', say.date(agreement.validFrom)),
        line('validTo', until(agreement.validTo)),
        line('reviewOn', agreement.reviewOn && say.date(agreement.reviewOn)),
        line('expectations', agreement.expectations),
        line('municipalityDoes', agreement.municipalityDoes),
        line('groupDoes', agreement.groupDoes),
        line('dutyMinutes', dutyMinutes === null ? null : t('agreements.withinMinutes', { count: dutyMinutes })),
        line('contactMinutes', t('agreements.afterMinutes', { count: contactMinutes })),
        line('offer', agreement.offer.map(offered).join('\n')),
        line('costRule', [...costs, ...(costRule.note ? [costRule.note] : [])].join('\n')),
        line('premisesIds', agreement.premisesIds.map(housed).join('\n')),
        line('insuranceNote', agreement.insuranceNote),
      ];
      return lines.filter(({ text }) => text !== '');
    };
  }, [t, naming, say, premises]);
}
