import { Button } from '@digdir/designsystemet-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { ImportColumns } from './import-columns.js';
import { ImportDone } from './import-done.js';
import { ImportRows } from './import-rows.js';
import { PastImports } from './past-imports.js';
import { useImport } from './use-import.js';
import { TitledSection } from '../parts/titled-section.js';

/** Reads the group's own list into the roster: choose it, see what it would do, correct, done. */
export function ImportPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/medlemmer/importer' });
  const list = useImport(groupId);
  const { preview, looking, importing } = list;
  const done = importing.data;
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId/medlemmer" params={{ groupId }} className="ds-link">
        ← {t('roster.title')}
      </Link>
      <PageTitle title={t('importing.title')} />
      {done ? (
        <ImportDone groupId={groupId} result={done} />
      ) : (
        <>
          <ChooseFile onChoose={list.choose} isOther={preview !== null} />
          {!preview && !looking.isPending && <PastImports groupId={groupId} />}
          {looking.isPending && <Loading />}
          <ProblemNote error={looking.error} onRetry={list.again} />
          {preview && (
            <>
              <ImportColumns
                result={preview}
                onChange={(columns) => list.say({ columns })}
                onHeader={(headerRow) => list.say({ headerRow, columns: undefined })}
              />
              <ImportRows
                rows={preview.rows}
                corrections={list.said.corrections}
                onCorrect={(corrections) => list.say({ corrections })}
              />
              <ImportNow list={list} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function ChooseFile({ onChoose, isOther }: { onChoose: (file: File) => void; isOther: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet">{t('importing.explained')}</p>
      <label className="ds-button file-button" data-variant={isOther ? 'secondary' : undefined}>
        {t(isOther ? 'importing.chooseOther' : 'importing.choose')}
        <input
          className="file-field"
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file, mended meanwhile, can be chosen again.
            event.target.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
      </label>
    </>
  );
}

function ImportNow({ list: { preview, importing, looking } }: { list: ReturnType<typeof useImport> }) {
  const { t } = useTranslation();
  const { create, update, reject } = preview!.counts;
  return (
    <TitledSection title={t('importing.now')}>
      <p>{t('importing.will', { create, update })}</p>
      {reject > 0 && <p>{t('importing.rejected', { count: reject })}</p>}
      <p className="quiet">{t('importing.undoable')}</p>
      <ProblemNote error={importing.error} />
      <div className="deeds">
        <Button
          onClick={() => importing.mutate(reject > 0 ? 'leaveOut' : undefined)}
          loading={importing.isPending}
          disabled={create + update === 0 || looking.isPending}
        >
          {reject > 0
            ? t('importing.doSome', { count: create + update, left: reject })
            : t('importing.do', { count: create + update })}
        </Button>
      </div>
    </TitledSection>
  );
}
