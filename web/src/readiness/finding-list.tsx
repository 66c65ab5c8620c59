import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../parts/icon.js';
import type { Mend } from './readiness.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** Where something is mended; `name` is whose it is, where several have the same to mend. */
export type MendedAt = {
  name?: string;
  mend: Mend['to'];
  params: { groupId: string; municipalityId: string; agreementId: string };
};

/** Something found, in plain words, whose it is, and where it is mended. */
export type Found = { what: string; icon: IconName; note?: string; at: readonly MendedAt[] };

/** The last word of an address that is one. */
const lastWordOf = (address: string) => address.split('/').findLast((word) => word !== '' && !word.startsWith('$'))!;

type Props = { title: string; empty: string; found: readonly Found[] };

/** What is to be seen to, the most pressing first, each with links to where. */
export function FindingList({ title, empty, found }: Props) {
  return (
    <TitledSection title={title}>
      {found.length === 0 && (
        <p className="finding">
          <Icon name="yes" /> <span>{empty}</span>
        </p>
      )}
      <ul className="plain-list findings">
        {found.map(({ what, icon, note, at }) => (
          <li key={`${what} ${note ?? ''}`} className="finding">
            <Icon name={icon} />
            <div>
              <strong>{what}</strong>
              {note && <p className="quiet">{note}</p>}
              <MendLinks what={what} at={at} />
            </div>
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

/** One link for each place; a place that several share is named with all of them. */
function MendLinks({ what, at }: { what: string; at: readonly MendedAt[] }) {
  const { t } = useTranslation();
  const places = new Map<string, MendedAt[]>();
  for (const one of at) {
    const key = one.mend.includes('$agreementId') ? one.params.agreementId : one.mend;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return (
    <div className="finding-links">
      {[...places].map(([key, sharing]) => {
        const names = sharing.flatMap(({ name }) => name ?? []).join(', ');
        const { mend, params } = sharing[0]!;
        return (
          <span key={key}>
            {names && <>{names}: </>}
            <Link to={mend} params={params} className="ds-link">
              {t([`mend.${lastWordOf(mend)}`])}
              <span className="ds-sr-only">: {names || what}</span>
            </Link>
          </span>
        );
      })}
    </div>
  );
}
