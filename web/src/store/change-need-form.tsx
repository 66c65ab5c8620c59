import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { FormEnd } from '../parts/form-end.js';
import { useDeed } from '../wire/use-deed.js';
import { NeedFields, type NeedDraft } from './need-fields.js';
import { useStoreNews } from './use-store-news.js';

/** Says better what must be mended. */
export function ChangeNeedForm({ need, onDone }: { need: MaintenanceNeed; onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useStoreNews(need.groupId);
  const { what, urgency, costEstimate } = need;
  const [draft, setDraft] = useState<NeedDraft>({ what, urgency, costEstimate });
  const deed = useDeed(() => {
    tell();
    onDone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deed.mutate({ method: 'PATCH', path: `/needs/${need.id}`, body: draft, version: need.version });
  };
  return (
    <form className="stack" onSubmit={submit} aria-label={t('store.needs.change')}>
      <NeedFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <FormEnd deed={deed} label={t('equipment.save')} onCancel={onDone} />
    </form>
  );
}
