import { Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualificationArea, QualificationKind } from '../../../src/contract/qualifications.js';
import { languages } from '../language/i18n.js';
import { useLanguage } from '../language/use-say.js';
import { FormEnd } from '../parts/form-end.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { useDeed } from '../wire/use-deed.js';
import { catalogueReads } from './catalogue.reads.js';

const areas: readonly QualificationArea[] = ['course', 'police_certificate', 'confidentiality'];
const blank = { area: 'course', nb: '', nn: '', en: '', validMonths: null as number | null };

type Props = { organisationId: string; kind?: QualificationKind; onDone?: () => void };

const draftOf = (kind: QualificationKind | undefined) =>
  kind ? { ...blank, ...kind.names, area: kind.area as string, validMonths: kind.validMonths } : blank;

/** Adds something to the list, or changes it: what it is, how long it holds, and its names where the languages differ. */
export function KindForm({ organisationId, kind, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(kind));
  const change = (part: Partial<typeof blank>) => setDraft({ ...draft, ...part });
  const saving = useDeed(() => {
    setDraft(blank);
    onDone?.();
    void client.invalidateQueries({ queryKey: catalogueReads.kinds(organisationId).queryKey });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { area, validMonths, ...said } = draft;
    const inAll = said[language].trim();
    const names = { nb: said.nb.trim() || inAll, nn: said.nn.trim() || inAll, en: said.en.trim() || inAll };
    const path = `/organisations/${organisationId}/qualification-kinds`;
    if (!kind) return saving.mutate({ path, body: { area, names, validMonths } });
    const body = { names, validMonths };
    return saving.mutate({ method: 'PATCH', path: `${path}/${kind.id}`, body, version: kind.version });
  };
  const name = (tag: 'nb' | 'nn' | 'en', label: string, required: boolean) => (
    <Textfield
      key={tag}
      label={label}
      value={draft[tag]}
      onChange={(event) => change({ [tag]: event.target.value })}
      required={required}
      maxLength={80}
    />
  );
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="sm">
        {kind ? t('catalogue.change') : t('catalogue.add')}
      </h2>
      {name(language, t('catalogue.name'), true)}
      {kind ? (
        <p className="quiet">{t('catalogue.changeExplained')}</p>
      ) : (
        <SelectField
          label={t('catalogue.what')}
          value={draft.area}
          options={areas.map((area) => ({ value: area, name: t([`catalogue.area.${area}`]) }))}
          onChange={(area) => change({ area })}
        />
      )}
      <NumberField
        label={t('catalogue.valid')}
        description={t('catalogue.validHelp')}
        suffix={t('catalogue.monthsUnit')}
        value={draft.validMonths}
        onChange={(validMonths) => change({ validMonths })}
        min={1}
        max={600}
      />
      <details>
        <summary>{t('catalogue.otherNames')}</summary>
        <div className="stack">
          {languages.filter(({ tag }) => tag !== language).map((other) => name(other.tag, other.name, false))}
        </div>
      </details>
      {saving.isSuccess && draft[language] === '' && <p role="status">{t('catalogue.added')}</p>}
      <FormEnd deed={saving} label={t(kind ? 'catalogue.save' : 'catalogue.addNow')} onCancel={onDone} />
    </form>
  );
}
