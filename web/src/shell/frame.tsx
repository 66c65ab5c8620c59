import { SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenLanguage, speak } from '../language/i18n.js';
import { LanguageSwitch } from '../language/language-switch.js';
import { useDemo } from '../session/use-demo.js';
import { useMe } from '../session/use-me.js';
import { Announcer } from './announcer.js';
import { Loading } from './loading.js';
import { ToldLine } from './told-line.js';
import { useFocusKeeper } from './use-focus-keeper.js';
import { SignOut } from '../session/sign-out.js';

/** What stands around every page. */
export function Frame() {
  const { t, i18n } = useTranslation();
  const { me } = useMe();
  const isDemo = useDemo();
  useFocusKeeper();
  const own = me?.person.language;
  useEffect(() => {
    // Whoever has not chosen another on this machine is spoken to in her own; saying the same anew would draw the page again under a finger.
    if (own && own !== i18n.language && !chosenLanguage()) void speak(own, false);
  }, [own, i18n]);
  return (
    <>
      <SkipLink href="#innhold">{t('shell.skip')}</SkipLink>
      <header className="frame-head">
        <Link to="/" className="brand">
          <BrandMark /> Beredt
        </Link>
        <nav aria-label={t('shell.nav')} className="frame-nav">
          {me && (
            <Link to="/mine/adresser" className="ds-link frame-name">
              {me.person.name}
            </Link>
          )}
          <LanguageSwitch />
          {me && <SignOut />}
        </nav>
      </header>
      <main id="innhold" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className="frame-foot">
        {me && (
          <Link to="/mine/adresser" className="ds-link">
            {t('addresses.page')}
          </Link>
        )}
        <Link to="/tilgjengelighet" className="ds-link">
          {t('shell.accessibility')}
        </Link>
        {isDemo && (
          <a href="/simulator" target="_blank" rel="noreferrer" className="ds-link">
            {t('shell.simulator')}
          </a>
        )}
      </footer>
      <Announcer />
      <ToldLine />
    </>
  );
}

function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="currentColor" />
      <path d="M9 17l5 5 10-12" fill="none" stroke="var(--ds-color-neutral-background-default)" strokeWidth="4" />
    </svg>
  );
}
