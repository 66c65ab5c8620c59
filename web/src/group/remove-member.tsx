import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../src/contract/groups.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

type Props = { groupId: string; member: Member; onDone: () => void };

/** Takes somebody off the list when it has been asked twice. */
export function RemoveMember({ groupId, member: { membershipId, name, version }, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removing = useDeed(
    () => {
      void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
      onDone();
    },
    t('told.taken', { name }),
  );
  if (!isAsked) {
    return (
      <div>
        <Button variant="tertiary" onClick={() => setAsked(true)}>
          {t('roster.remove', { name })}
        </Button>
      </div>
    );
  }
  return (
    <div className="confirm stack" role="group" aria-label={t('roster.remove', { name })}>
      <p>{t('roster.removeAsked', { name })}</p>
      <ProblemNote error={removing.error} />
      <div className="deeds">
        <Button
          loading={removing.isPending}
          onClick={() =>
            removing.mutate({ method: 'DELETE', path: `/groups/${groupId}/members/${membershipId}`, version })
          }
        >
          {t('roster.removeNow')}
        </Button>
        <Button variant="tertiary" onClick={() => setAsked(false)}>
          {t('deed.cancel')}
        </Button>
      </div>
    </div>
  );
}
