import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { EnterAnswer } from './enter-answer.js';

/** Those who have not answered yet; the answer of somebody who rang can be entered. */
export function SilentMembers({ callout, isOpen }: { callout: Callout; isOpen: boolean }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState('');
  if (callout.silent.length === 0) return null;
  return (
    <details className="card" open>
      <summary>
        <h2 className="ds-heading" data-size="2xs">
          {t('callout.silent', { count: callout.silent.length })}
        </h2>
      </summary>
      <ul className="plain-list answers">
        {callout.silent.map(({ membershipId, name, reachable }) => (
          <li key={membershipId} className="answer-row">
            <div className="member">
              <span>
                {name} {!reachable && <span className="quiet">({t('callout.unreachable')})</span>}
              </span>
              {isOpen && opened !== membershipId && (
                <Button
                  variant="tertiary"
                  onClick={() => setOpened(membershipId)}
                  aria-label={t('callout.enterFor', { name })}
                >
                  {t('callout.enter')}
                </Button>
              )}
            </div>
            {opened === membershipId && (
              <EnterAnswer
                calloutId={callout.id}
                membershipId={membershipId}
                legend={t('callout.whatSaid', { name })}
                onDone={() => setOpened('')}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
