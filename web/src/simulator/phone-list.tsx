import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { findPhones, type Phone } from './phones.rules.js';

const shownAtFirst = 40;

type Props = {
  phones: readonly Phone[];
  query: string;
  onQuery: (query: string) => void;
  pinned: readonly string[];
  onPick: (address: string) => void;
};

/** All phones, the last rung first, with a search by name or number. */
export function PhoneList({ phones, query, onQuery, pinned, onPick }: Props) {
  const { t } = useTranslation();
  const naming = useNaming();
  const found = findPhones(phones, query);
  return (
    <nav className="phone-list stack tight" aria-label={t('simulator.phones')}>
      <input
        type="search"
        className="ds-input"
        aria-label={t('simulator.search')}
        placeholder={t('simulator.search')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
      <ul className="plain-list">
        {found.slice(0, shownAtFirst).map((phone) => (
          <li key={phone.address}>
            <button
              type="button"
              className="phone-pick"
              aria-pressed={phone.addresses.some((address) => pinned.includes(address))}
              onClick={() => onPick(phone.address)}
            >
              <span>
                <strong>{phone.name}</strong>
                <small>
                  {[phone.role && naming.role(phone.role), phone.place].filter(Boolean).join(', ')}
                  {phone.name !== phone.address && ` ${phone.address}`}
                </small>
              </span>
              {phone.count > 0 && (
                <span className="phone-count">
                  {phone.count}
                  <span className="ds-sr-only"> {t('simulator.messages')}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {found.length > shownAtFirst && <p className="quiet">{t('simulator.more', { count: found.length })}</p>}
    </nav>
  );
}
