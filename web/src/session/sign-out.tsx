import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { liveLine } from '../live/line.js';
import { useDeed } from '../wire/use-deed.js';

/** Ends the session; what was read goes with it. */
export function SignOut() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useDeed(() => {
    liveLine.close();
    client.clear();
    void navigate({ to: '/logg-inn' });
  });
  return (
    <Button
      variant="tertiary"
      onClick={() => leave.mutate({ method: 'DELETE', path: '/auth/sessions/current' })}
      disabled={leave.isPending}
    >
      {leave.isError ? t('session.signOutAgain') : t('session.signOut')}
    </Button>
  );
}
