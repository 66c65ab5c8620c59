import type { Config } from './platform/config.js';
import type { RunningService } from './service.js';

/** Tells the person at the terminal where the service is and, in the demonstration, who can sign in. */
export async function welcome(service: RunningService, config: Config, say: (text: string) => void): Promise<void> {
  const address = config.publicUrl ?? service.address;
  say(`Beredt is ready at ${address}`);
  if (config.mode !== 'demo') return;
  say(`
  This is the demonstration. The people in it are invented; messages go to the phone simulator.

  Phones    ${address}/simulator
  Sign in   ${address}/
    vakt@lier.demo              duty officer in Lier
    koordinator@lier.demo       coordinator in Lier
    leder@lier-obg.demo         group leader       (nestleder@…, lager@…, frivillig@… too)
    vakt@drammen.demo …         the same for drammen, sel and vaga
    drift@beredt.demo           operator
    fylke@omsorgslaget.demo     officer of an organisation
  The sign-in code arrives in the phone simulator. Ctrl-C stops everything.
`);
}
