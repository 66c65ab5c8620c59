import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exercise } from '../../../src/contract/exercises.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { exerciseReads } from './exercise.reads.js';
import { InviteFields } from './invite-fields.js';
import { nobodyInvited, toInvite } from './plan.rules.js';

type Props = { exercise: Exercise; municipalityId: string; hasBeen: boolean };

/** Invites more to what is to come, nobody twice; and writes down who else was at what has been. */
export function InviteMore({ exercise, municipalityId, hasBeen }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(nobodyInvited);
  const { id, invitations } = exercise;
  const inviting = useDeed<Exercise>((now) => {
    setDraft(nobodyInvited);
    client.setQueryData(exerciseReads.exercise(id).queryKey, now);
  });
  const body = toInvite(draft);
  const count = body.groupIds.length + body.units.length + body.others.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    inviting.mutate({ path: `/exercises/${id}/invitations`, body });
  };
  return (
    <details className="card">
      <summary>{t(hasBeen ? 'exercises.addMore' : 'exercises.inviteMore')}</summary>
      <form className="stack" onSubmit={submit}>
        <InviteFields
          draft={draft}
          change={(part) => setDraft({ ...draft, ...part })}
          municipalityId={municipalityId}
          invited={invitations.flatMap(({ groupId }) => groupId ?? [])}
          hasBeen={hasBeen}
        />
        <ProblemNote error={inviting.error} />
        <div className="deeds">
          <Button type="submit" loading={inviting.isPending} disabled={count === 0}>
            {t(hasBeen ? 'exercises.add' : 'exercises.invite')}
          </Button>
          {inviting.isSuccess && count === 0 && (
            <span role="status">{t(hasBeen ? 'exercises.saved' : 'exercises.areInvited')}</span>
          )}
        </div>
      </form>
    </details>
  );
}
