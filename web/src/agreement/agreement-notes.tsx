import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Side } from '../../../src/contract/cooperation.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { agreementReads } from './agreement.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** How it went, as each side tells it; nothing is counted. */
export function AgreementNotes({ agreement, sides }: { agreement: Agreement; sides: readonly Side[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const { data: notes = [] } = useQuery(agreementReads.notes(agreement.id));
  if (agreement.state === 'draft' || agreement.state === 'withdrawn') return null;
  const [side] = sides;
  return (
    <TitledSection title={t('agreements.notes')}>
      {notes.length === 0 && <p className="empty">{t('agreements.noNotes')}</p>}
      <ul className="plain-list stack">
        {notes.map((note) => (
          <li key={note.id} className="card">
            <p className="said">{note.text}</p>
            <p className="quiet">
              {t([`agreements.side.${note.side}`])} · {note.name} · {say.archive(note.at)}
            </p>
          </li>
        ))}
      </ul>
      {side && <NoteForm agreementId={agreement.id} side={side} />}
    </TitledSection>
  );
}

function NoteForm({ agreementId, side }: { agreementId: string; side: Side }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const adding = useDeed(() => {
    setText('');
    void client.invalidateQueries({ queryKey: agreementReads.notes(agreementId).queryKey });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ path: `/agreements/${agreementId}/notes`, body: { side, text: text.trim() } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Textfield
        multiline
        rows={3}
        label={t('agreements.howItWent')}
        description={t('agreements.mayBePublic')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
        maxLength={2000}
      />
      <ProblemNote error={adding.error} />
      <Button type="submit" variant="secondary" loading={adding.isPending}>
        {t('agreements.addNote')}
      </Button>
    </form>
  );
}
