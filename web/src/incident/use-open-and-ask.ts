import { useNavigate } from '@tanstack/react-router';
import type { Incident, OpenIncident } from '../../../src/contract/incidents.js';
import type { AskGroups } from '../../../src/contract/requests.js';
import { useDeed } from '../wire/use-deed.js';

type Props = { incidentId: string; onOpened: (incidentId: string) => void; onDone: () => void };

/** Opens the incident and asks the groups; tried again after a failure, it goes on where it stopped. */
export function useOpenAndAsk({ incidentId, onOpened, onDone }: Props) {
  const navigate = useNavigate();
  const opening = useDeed<Incident>();
  const asking = useDeed();

  const opened = async (incident: OpenIncident) => {
    if (incidentId !== '') return incidentId;
    const { id } = await opening.mutateAsync({ path: '/incidents', body: incident });
    onOpened(id);
    return id;
  };
  const show = (id: string) => {
    onDone();
    void navigate({ to: '/hendelse/$incidentId', params: { incidentId: id } });
  };

  return {
    open: (incident: OpenIncident) => void opened(incident).then(show, () => undefined),
    openAndAsk: (incident: OpenIncident, ask: AskGroups) => {
      const asked = async () => {
        const id = await opened(incident);
        await asking.mutateAsync({ path: `/incidents/${id}/requests`, body: ask });
        show(id);
      };
      void asked().catch(() => undefined);
    },
    isPending: opening.isPending || asking.isPending,
    error: opening.error ?? asking.error,
  };
}
