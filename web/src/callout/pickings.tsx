import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callout } from '../../../src/contract/callouts.js';
import { useDraft } from '../parts/use-draft.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';
import { AnswerRow } from './answer-row.js';
import { groupAnswers, pickedNow } from './answers.rules.js';
import { TitledSection } from '../parts/titled-section.js';

/** The answers under their headings, and who of them is picked. */
export function Pickings({ callout, isOpen }: { callout: Callout; isOpen: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [ticked, setTicked] = useState<Record<string, boolean>>({});
  const { draft, change } = useDraft(`selection.${callout.id}`, { message: '' });
  const picked = pickedNow(callout.answers, ticked);
  const sending = useDeed(() => {
    setTicked({});
    change({ message: '' });
    void client.invalidateQueries({ queryKey: reads.callout(callout.id).queryKey });
  });
  const message = draft.message.trim();
  const send = () =>
    sending.mutate({
      path: `/callouts/${callout.id}/selection`,
      body: { membershipIds: picked, ...(message ? { message } : {}) },
      version: callout.version,
    });

  return (
    <TitledSection title={t('callout.answers')}>
      {callout.answers.length === 0 && <p className="empty">{t('callout.noAnswers')}</p>}
      {groupAnswers(callout.answers).map(({ group, answers }) => (
        <div key={group}>
          <h3 className="ds-heading" data-size="2xs">
            {t([`memberAnswer.${group}`])} ({answers.length})
          </h3>
          <ul className="plain-list answers">
            {answers.map((answer) => (
              <AnswerRow
                key={answer.membershipId}
                callout={callout}
                answer={answer}
                isOpen={isOpen}
                isPicked={picked.includes(answer.membershipId)}
                onPick={(isOn) => setTicked({ ...ticked, [answer.membershipId]: isOn })}
              />
            ))}
          </ul>
        </div>
      ))}
      {isOpen && callout.answers.length > 0 && (
        <p role="status" className="picked-bar">
          <strong>{t('callout.picked', { count: picked.length })}</strong>
        </p>
      )}
      {isOpen && callout.answers.length > 0 && (
        <form
          className="card stack"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Textfield
            multiline
            rows={2}
            label={t('callout.selectionMessage')}
            description={t('callout.selectionHelp')}
            value={draft.message}
            onChange={(event) => change({ message: event.target.value })}
            maxLength={600}
          />
          <ProblemNote error={sending.error} />
          {sending.isSuccess && Object.keys(ticked).length === 0 && (
            <Alert data-color="success" role="status">
              {t('callout.selectionSent')}
            </Alert>
          )}
          <Button type="submit" className="big" loading={sending.isPending}>
            {t('callout.sendSelection')}
          </Button>
        </form>
      )}
    </TitledSection>
  );
}
