import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ImportDifference, ImportReading } from '../../../src/contract/roster.js';
import { languages } from '../language/i18n.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { Icon } from '../parts/icon.js';
import type { ImportRow } from './import.rules.js';

const colours = { create: 'success', update: 'info', skip: 'neutral', reject: 'warning' } as const;

/** What a row does: everything that was read of it, what it changes from what to what, and what there is to say of it. */
export function RowFacts({ row: { row, action, read, problems, differences } }: { row: ImportRow }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="quiet">
        {t('importing.row', { row })}{' '}
        <Tag data-color={colours[action]} data-size="sm">
          {t([`importAction.${action}`])}
        </Tag>
      </p>
      <strong>{read.name || t('importing.noName')}</strong>
      <Reading read={read} />
      {differences.map((difference) => (
        <Difference key={difference.field} difference={difference} />
      ))}
      {problems.map(({ code, message }) => (
        <p key={code + message}>{message}</p>
      ))}
    </div>
  );
}

const leading = ['group_leader', 'group_deputy'];

function Reading({ read }: { read: ImportReading }) {
  const { t } = useTranslation();
  const show = useShown();
  const { phones, emails, roles, capabilities, postcode, joinedOn, language } = read;
  const answersFor = roles.filter((role) => leading.includes(role));
  const rest = [
    show(
      'roles',
      roles.filter((role) => !leading.includes(role)),
    ),
    show('capabilities', capabilities),
    postcode && `${t('importField.postcode')} ${postcode}`,
    joinedOn && `${t('importField.joined')} ${show('joined', [joinedOn])}`,
    language && show('language', [language]),
  ];
  return (
    <>
      <p className="said">{[...phones, ...emails].join(' · ')}</p>
      {answersFor.length > 0 && (
        <p className="finding">
          <Icon name="warning" />
          <span>{t('importing.answersFor', { role: show('roles', answersFor) })}</span>
        </p>
      )}
      <p className="quiet">{rest.filter(Boolean).join(' · ')}</p>
    </>
  );
}

function Difference({ difference: { field, from, to } }: { difference: ImportDifference }) {
  const { t } = useTranslation();
  const show = useShown();
  const nothing = t('importing.nothing');
  return (
    <p>
      {t('importing.changesTo', {
        what: t([`importField.${field}`]),
        from: show(field, from) || nothing,
        to: show(field, to) || nothing,
      })}
    </p>
  );
}

/** What stands in a field, as people write it. */
function useShown() {
  const naming = useNaming();
  const say = useSay();
  const how: Readonly<Record<string, (value: string) => string>> = {
    roles: naming.role,
    capabilities: naming.capability,
    joined: say.date,
    language: (value) => languages.find(({ tag }) => tag === value)?.name ?? value,
  };
  return (field: string, values: readonly string[]) => values.map((value) => how[field]?.(value) ?? value).join(', ');
}
