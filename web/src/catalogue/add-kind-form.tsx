import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualificationArea } from '../../../src/contract/qualifications.js';
import { languages } from '../language/i18n.js';
import { useLanguage } from '../language/use-say.js';
import { NumberField } from '../parts/number-field.js';
import { SelectField } from '../parts/select-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { catalogueReads } from './catalogue.reads.js';

const areas: readonly QualificationArea[] = ['course', 'police_certificate', 'confidentiality'];
const blank = { area: 'course', nb: '', nn: '', en: '', validMonths: null as number | null };

/** Adds something to the list: what it is, how long it holds, and its names where the languages differ. */
export function AddKindForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [draft, setDraft] = useState(blank);
  const change = (part: Partial<typeof blank>) => setDraft({ ...draft, ...part });
  const adding = useDeed(() => {
    setDraft(blank);
    void client.invalidateQueries({ queryKey: catalogueReads.kinds(organisationId).queryKey });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { area, validMonths, ...said } = draft;
    const inAll = said[language].trim();
    const names = { nb: said.nb.trim() || inAll, nn: said.nn.trim() || inAll, en: said.en.trim() || inAll };
    adding.mutate({ path: `/organisations/${organisationId}/qualification-kinds`, body: { area, names, validMonths } });
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
    <form className="card stack" onSubmit={submit} aria-labelledby="add-kind">
      <h2 id="add-kind" className="ds-heading" data-size="sm">
        {t('catalogue.add')}
      </h2>
      {name(language, t('catalogue.name'), true)}
      <SelectField
        label={t('catalogue.what')}
        value={draft.area}
        options={areas.map((area) => ({ value: area, name: t([`catalogue.area.${area}`]) }))}
        onChange={(area) => change({ area })}
      />
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
      <ProblemNote error={adding.error} />
      {adding.isSuccess && draft[language] === '' && <p role="status">{t('catalogue.added')}</p>}
      <div className="deeds">
        <Button type="submit" loading={adding.isPending}>
          {t('catalogue.addNow')}
        </Button>
      </div>
    </form>
  );
}
