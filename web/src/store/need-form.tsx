import { Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { FormEnd } from '../parts/form-end.js';
import { useDraft } from '../parts/use-draft.js';
import { sendForm } from '../wire/http.js';
import { newKey } from '../wire/new-key.js';
import { tell } from '../wire/told.js';
import { NeedFields, type NeedDraft } from './need-fields.js';
import { smallPhoto } from './small-photo.js';
import { useStoreNews } from './use-store-news.js';

type Draft = NeedDraft & { thing: string };

const blank: Draft = { thing: '', what: '', urgency: 'soon', costEstimate: null };

type Props = { path: string; groupId: string; isOfThing?: boolean; onDone: () => void };

/** What must be mended, with a picture where there is one: half a minute at the shelf. */
export function NeedForm({ path, groupId, isOfThing = false, onDone }: Props) {
  const { t } = useTranslation();
  const tellStore = useStoreNews(groupId);
  const { draft, change, forget } = useDraft<Draft>(`need.${path}`, blank);
  const [photo, setPhoto] = useState<Promise<File> | null>(null);
  const key = useRef('');
  const changing =
    <T,>(put: (part: T) => void) =>
    (part: T) => {
      key.current = '';
      put(part);
    };
  const sending = useMutation({
    mutationFn: async (form: FormData) => {
      if (photo) form.set('photo', await photo);
      return sendForm<MaintenanceNeed>(path, form, (key.current ||= newKey()));
    },
    onSuccess: () => {
      forget();
      tellStore();
      tell(t('told.reported'));
      onDone();
    },
  });
  const cancel = () => {
    forget();
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    if (isOfThing) form.set('thing', draft.thing);
    form.set('what', draft.what);
    form.set('urgency', draft.urgency);
    if (draft.costEstimate !== null) form.set('costEstimate', String(draft.costEstimate));
    sending.mutate(form);
  };
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('store.needs.report')}>
      {isOfThing && (
        <Textfield
          label={t('store.needs.thing')}
          value={draft.thing}
          onChange={(event) => changing(change)({ thing: event.target.value })}
          required
          maxLength={120}
        />
      )}
      <NeedFields draft={draft} change={changing(change)} />
      <label className="select-field">
        <span className="ds-label">{t('store.needs.photo')}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          className="ds-input"
          onChange={(event) => {
            const file = event.target.files?.[0];
            changing(setPhoto)(file ? smallPhoto(file) : null);
          }}
        />
      </label>
      <FormEnd deed={sending} label={t('store.needs.send')} onCancel={cancel} />
    </form>
  );
}
