import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { labelsAtATime } from '../../../src/contract/labels.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDownload } from '../wire/use-download.js';

const mostChosen = 200;

type Props = { groupId: string; all: readonly EquipmentItem[]; chosen: readonly EquipmentItem[] };

/** Labels to print: of what has been looked for, or of everything in use, some hundreds at a time. */
export function LabelButtons({ groupId, all, chosen }: Props) {
  const { t } = useTranslation();
  const inUse = all.filter(({ state }) => state !== 'retired');
  const some = chosen.filter(({ state }) => state !== 'retired');
  const path = `/groups/${groupId}/equipment/labels`;
  if (some.length === 0) return null;
  if (some.length < inUse.length && some.length <= mostChosen) {
    const ids = some.map(({ id }) => id).join(',');
    return <LabelButton path={`${path}?items=${ids}`} name={t('store.labelsOf', { count: some.length })} />;
  }
  if (inUse.length <= labelsAtATime) return <LabelButton path={path} name={t('store.labels')} />;
  return Array.from({ length: Math.ceil(inUse.length / labelsAtATime) }, (_, lot) => {
    const span = { first: lot * labelsAtATime + 1, last: Math.min((lot + 1) * labelsAtATime, inUse.length) };
    return <LabelButton key={lot} path={`${path}?lot=${lot + 1}`} name={t('store.labelsSome', span)} />;
  });
}

/** Labels as a PDF in the language that the reader has chosen. */
export function LabelButton({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation();
  const download = useDownload();
  return (
    <>
      <Button
        variant="secondary"
        onClick={() => download.mutate({ path, name: t('store.labelsFile') })}
        loading={download.isPending}
      >
        {name}
      </Button>
      <ProblemNote error={download.error} />
    </>
  );
}
