import { Textfield } from '@digdir/designsystemet-react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import type { SupportKind } from '../../../src/contract/support.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { reads } from '../wire/reads.js';
import { Tick } from './tick.js';
import { useSupportDeed } from './use-support-deed.js';

const kinds: readonly SupportKind[] = ['training', 'exercise', 'renewal', 'maintenance'];
const kindsOfNeed: readonly SupportKind[] = ['maintenance', 'renewal'];

type Draft = {
  kind: SupportKind;
  title: string;
  text: string;
  amount: number | null;
  municipalityId: string;
  withPhoto: boolean;
};

const blank: Draft = { kind: 'training', title: '', text: '', amount: null, municipalityId: '', withPhoto: false };

/** What a need already says of it. */
function draftOf(need: MaintenanceNeed | undefined): Draft {
  if (!need) return blank;
  const { thing: title, what: text, costEstimate: amount, hasPhoto: withPhoto } = need;
  return { ...blank, kind: 'maintenance', title, text, amount, withPhoto };
}

type Props = { groupId: string; need?: MaintenanceNeed; onDone: () => void };

/** Asks a municipality for support: for a course, an exercise, something new or something to be mended; because of a need with its words to begin with. */
export function AskSupportForm({ groupId, need, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(need));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { municipalities, first } = useMunicipalities(groupId);
  const municipalityId = draft.municipalityId || first;
  const deed = useSupportDeed(onDone, t('told.asked'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = draft.text.trim();
    const body = {
      municipalityId,
      kind: draft.kind,
      title: draft.title.trim(),
      ...(text && { text }),
      ...(draft.amount !== null && { amountAsked: draft.amount }),
      ...(need && { withPhoto: draft.withPhoto }),
    };
    deed.mutate({ path: need ? `/needs/${need.id}/support-request` : `/groups/${groupId}/support-requests`, body });
  };
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('store.support.new')}>
      <p className="quiet">{t('store.support.explained')}</p>
      <SelectField
        label={t('store.support.kind')}
        value={draft.kind}
        options={(need ? kindsOfNeed : kinds).map((value) => ({ value, name: t(`store.kind.${value}`) }))}
        onChange={(kind) => change({ kind: kind as SupportKind })}
      />
      <Textfield
        label={t('store.support.what')}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        required
        maxLength={160}
      />
      <Textfield
        multiline
        rows={3}
        label={t('store.support.whyAsk')}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        maxLength={2000}
      />
      <NumberField
        label={t('store.support.amountAsked')}
        value={draft.amount}
        onChange={(amount) => change({ amount })}
        max={100_000_000}
      />
      {need?.hasPhoto && (
        <Tick checked={draft.withPhoto} onChange={() => change({ withPhoto: !draft.withPhoto })}>
          {t('store.support.withPhoto')}
        </Tick>
      )}
      {municipalities.length > 1 && (
        <SelectField
          label={t('store.support.whom')}
          value={municipalityId}
          options={municipalities}
          onChange={(id) => change({ municipalityId: id })}
        />
      )}
      <FormEnd
        deed={deed}
        label={t('store.support.sendAsk', { name: nameOf(municipalities, municipalityId) })}
        onCancel={onDone}
      />
    </form>
  );
}

type Named = { value: string; name: string };

const nameOf = (all: readonly Named[], id: string) => all.find(({ value }) => value === id)?.name ?? '';

function useMunicipalities(groupId: string): { municipalities: Named[]; first: string } {
  const ids = useQuery(reads.group(groupId)).data?.municipalityIds ?? [];
  const found = useQueries({ queries: ids.map((id) => reads.municipality(id)) });
  return {
    municipalities: ids.map((value, at) => ({ value, name: found[at]?.data?.name ?? '' })),
    first: ids[0] ?? '',
  };
}
