import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { TellAvailability } from './tell-availability.js';

/** When I can be asked: not now, usual hours, leave, and what I choose to tell. */
export function MyAvailabilityPage() {
  const { t } = useTranslation();
  const { me } = useMe();
  return (
    <div className="page narrow">
      <Link to="/mine" className="ds-link">
        ← {t('home.mine')}
      </Link>
      <PageTitle title={t('availability.title')} />
      <p>{t('availability.explained')}</p>
      {me && <TellAvailability personId={me.person.id} whose="own" />}
    </div>
  );
}
