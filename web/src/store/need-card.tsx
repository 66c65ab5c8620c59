import { useState } from 'react';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { AskSupportForm } from './ask-support-form.js';
import { ChangeNeedForm } from './change-need-form.js';
import { NeedDeeds } from './need-deeds.js';
import { NeedFacts } from './need-facts.js';

/** Something that must be mended, as somebody saw it, and what can be done about it. */
export function NeedCard({ need }: { need: MaintenanceNeed }) {
  const [doing, setDoing] = useState<'change' | 'ask' | null>(null);
  const done = () => setDoing(null);
  if (doing === 'change') return <ChangeNeedForm need={need} onDone={done} />;
  return (
    <div className="stack">
      <NeedFacts need={need} />
      {doing === 'ask' ? (
        <AskSupportForm groupId={need.groupId} need={need} onDone={done} />
      ) : (
        <NeedDeeds need={need} onChange={() => setDoing('change')} onAsk={() => setDoing('ask')} />
      )}
    </div>
  );
}
