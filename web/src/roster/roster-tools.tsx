import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/problem-note.js';
import { useDownload } from '../wire/use-download.js';

/** The roster as a whole: read a list in, take it out, let people ask to join. */
export function RosterTools({ groupId }: { groupId: string }) {
  const { t } = useTranslation();
  const taking = useDownload();
  const file = (format: string) => ({
    path: `/groups/${groupId}/members/export?format=${format}`,
    name: `${t('importing.exportFile')}.${format}`,
  });
  return (
    <nav className="deeds" aria-label={t('importing.tools')}>
      <Link
        to="/gruppe/$groupId/medlemmer/importer"
        params={{ groupId }}
        className="ds-button"
        data-variant="secondary"
      >
        {t('importing.title')}
      </Link>
      <Link to="/gruppe/$groupId/bli-med" params={{ groupId }} className="ds-button" data-variant="secondary">
        {t('joining.title')}
      </Link>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="tertiary"
          loading={taking.isPending && taking.variables.path.endsWith(format)}
          onClick={() => taking.mutate(file(format))}
        >
          {t([`importing.export.${format}`])}
        </Button>
      ))}
      <ProblemNote error={taking.error} />
    </nav>
  );
}
