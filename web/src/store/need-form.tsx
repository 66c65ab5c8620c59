import { Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed, Urgency } from '../../../src/contract/needs.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { sendForm } from '../wire/http.js';
import { newKey } from '../wire/new-key.js';

const urgencies: readonly Urgency[] = ['can_wait', 'soon', 'now'];

type Props = { path: string; groupId: string; isOfThing?: boolean; onDone: () => void };

/** What must be mended, with a picture where there is one: half a minute at the shelf. */
export function NeedForm({ path, groupId, isOfThing = false, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState({ thing: '', what: '', urgency: 'soon' as Urgency, cost: null as number | null });
  const [photo, setPhoto] = useState<File | null>(null);
  const key = useRef('');
  const change = (part: Partial<typeof draft>) => {
    key.current = '';
    setDraft({ ...draft, ...part });
  };
  const sending = useMutation({
    mutationFn: (form: FormData) => sendForm<MaintenanceNeed>(path, form, (key.current ||= newKey())),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['needs', groupId] });
      void client.invalidateQueries({ queryKey: ['equipment-item'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    if (isOfThing) form.set('thing', draft.thing);
    form.set('what', draft.what);
    form.set('urgency', draft.urgency);
    if (draft.cost !== null) form.set('costEstimate', String(draft.cost));
    if (photo) form.set('photo', photo);
    sending.mutate(form);
  };
  return (
    <form className="card stack" onSubmit={submit}>
      {isOfThing && (
        <Textfield
          label={t('store.needs.thing')}
          value={draft.thing}
          onChange={(event) => change({ thing: event.target.value })}
          required
          maxLength={120}
        />
      )}
      <Textfield
        label={t('store.needs.what')}
        value={draft.what}
        onChange={(event) => change({ what: event.target.value })}
        required
        maxLength={1000}
      />
      <SelectField
        label={t('store.needs.urgency')}
        value={draft.urgency}
        options={urgencies.map((value) => ({ value, name: t(`store.urgency.${value}`) }))}
        onChange={(urgency) => change({ urgency: urgency as Urgency })}
      />
      <NumberField label={t('store.needs.cost')} value={draft.cost} onChange={(cost) => change({ cost })} />
      <label className="select-field">
        <span className="ds-label">{t('store.needs.photo')}</span>
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          className="ds-input"
          onChange={(event) => {
            key.current = '';
            setPhoto(event.target.files?.[0] ?? null);
          }}
        />
      </label>
      <ProblemNote error={sending.error} />
      <div className="deeds">
        <Button type="submit" loading={sending.isPending}>
          {t('store.needs.send')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {t('deed.cancel')}
        </Button>
      </div>
    </form>
  );
}
