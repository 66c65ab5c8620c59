import { Button, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../parts/use-draft.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

/** Adds a line to the log. */
export function NoteForm({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { draft, change } = useDraft(`note.${incidentId}`, { text: '' });
  const add = useDeed(() => change({ text: '' }));
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ path: `/incidents/${incidentId}/log`, body: { text: draft.text.trim() } });
      }}
    >
      <Textfield
        multiline
        rows={2}
        label={t('log.note')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        required
        maxLength={2000}
      />
      <div>
        <Button type="submit" variant="secondary" loading={add.isPending}>
          {t('log.addNote')}
        </Button>
      </div>
      <ProblemNote error={add.error} />
    </form>
  );
}
