import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindChecks } from '../../../src/contract/stores.js';
import { mayKeep } from '../group/equipment.rules.js';
import { useNaming } from '../language/use-naming.js';
import { FormEnd } from '../parts/form-end.js';
import { KeptList } from '../parts/kept-list.js';
import { useMe } from '../session/use-me.js';
import { PageTitle } from '../shell/page-title.js';
import { useDeed } from '../wire/use-deed.js';
import { BackToStore } from './back-to-store.js';
import { intervalDrafts, toIntervals } from './interval.rules.js';
import { IntervalsField } from './intervals-field.js';
import { OwnKind } from './kind-field.js';
import { storeReads } from './store.reads.js';
import { useWhat } from './use-what.js';

/** Kontroller: which checks new things begin with, by their kind. */
export function KindsPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/kontroller' });
  const grants = useMe().me?.grants ?? [];
  const kinds = useQuery(storeReads.kinds(groupId));
  return (
    <div className="page narrow">
      <BackToStore groupId={groupId} />
      <PageTitle title={t('store.kinds.title')} />
      <p className="quiet">{t('store.kinds.explained')}</p>
      <KeptList
        found={kinds}
        idOf={({ kind }) => kind}
        isKeeper={mayKeep(grants, groupId)}
        add={t('store.kinds.add')}
        count={(count) => t('store.kinds.count', { count })}
        renderForm={(kind, onDone) => <KindForm groupId={groupId} kind={kind} onDone={onDone} />}
        renderFacts={(kind, onEdit) => <KindFacts kind={kind} onEdit={onEdit} />}
      />
    </div>
  );
}

function KindFacts({ kind: { kind, checks }, onEdit }: { kind: KindChecks; onEdit?: () => void }) {
  const { t } = useTranslation();
  const { say } = useWhat();
  const name = useNaming().kind(kind);
  return (
    <div className="member">
      <div>
        <strong>{name}</strong>
        {checks.length === 0 && <p className="quiet">{t('store.kinds.none')}</p>}
        {checks.map(({ what, everyMonths, matters }) => (
          <p key={what}>
            {t('store.interval.said', { what: say(what), count: everyMonths })}
            {matters && ` · ${t('store.interval.matters')}`}
          </p>
        ))}
      </div>
      {onEdit && (
        <Button variant="tertiary" onClick={onEdit} aria-label={t('equipment.editName', { name })}>
          {t('equipment.edit')}
        </Button>
      )}
    </div>
  );
}

/** What is there already keeps its own checks. */
function KindForm({ groupId, kind, onDone }: { groupId: string; kind?: KindChecks; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const naming = useNaming();
  const { say, read } = useWhat();
  const [name, setName] = useState(kind?.kind ?? '');
  const [checks, setChecks] = useState(() => intervalDrafts(kind?.checks ?? [], say));
  const saving = useDeed(() => {
    void client.invalidateQueries({ queryKey: storeReads.kinds(groupId).queryKey });
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { kind: name, checks: toIntervals(checks, read) };
    saving.mutate({ method: 'PUT', path: `/groups/${groupId}/equipment-kinds`, body });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={kind ? naming.kind(kind.kind) : t('store.kinds.add')}>
      {kind ? <strong>{naming.kind(kind.kind)}</strong> : <OwnKind onChange={setName} />}
      <IntervalsField value={checks} onChange={setChecks} />
      <FormEnd deed={saving} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}
