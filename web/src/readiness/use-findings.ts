import { useTranslation } from 'react-i18next';
import type { Readiness } from '../../../src/contract/readiness.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { calendarDay } from '../time/calendar-day.js';
import type { Found, MendedAt } from './finding-list.js';
import type { Finding } from './readiness.rules.js';

type Seen = Pick<Readiness, 'at' | 'holes' | 'dues'>;
type Place = { note?: string; at: MendedAt };
type Said = Omit<Found, 'at'> & { at: MendedAt };

/** The same words once, with all the places in which it is to be mended in the same way. */
function gathered(said: readonly Said[]): Found[] {
  const found = new Map<string, Found>();
  for (const { at, ...one } of said) {
    const key = `${one.what} ${one.note ?? ''}`;
    found.set(key, { ...one, at: [...(found.get(key)?.at ?? []), at] });
  }
  return [...found.values()];
}

/** What readiness has found, in words; `placeOf` says whose it is and where it is mended. What is overdue is said to be so. */
export function useFindings(placeOf: (kind: Finding, groupId?: string) => Place) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  return ({ at, holes, dues }: Seen): { holes: Found[]; dues: Found[] } => {
    const today = calendarDay(new Date(at));
    const saidOfHoles = holes.map(({ kind, groupId, count, capability }): Said => {
      const what = t([`prepared.hole.${kind}`], { count, name: capability ? naming.capability(capability) : '' });
      return { what, icon: 'warning', ...placeOf(kind, groupId) };
    });
    const saidOfDues = dues.map(({ kind, groupId, dueOn }): Said => {
      const facts = { what: t([`prepared.due.${kind}`]), date: say.date(dueOn) };
      const isOver = dueOn < today;
      const what = isOver ? t('prepared.overdue', facts) : t('prepared.dueBy', facts);
      return { what, icon: isOver ? 'warning' : 'clock', ...placeOf(kind, groupId) };
    });
    return { holes: gathered(saidOfHoles), dues: gathered(saidOfDues) };
  };
}
