import { backends, Scene, type Backend } from './scene.js';

/** Most of a scene is waiting for leases to run out, so some are played at once; more of them would starve each other. */
const atOnce = 3;
const waiting: (() => void)[] = [];
let playing = 0;

async function inTurn(play: () => Promise<void>): Promise<void> {
  if (playing >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else playing += 1;
  try {
    await play();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else playing -= 1;
  }
}

/** Plays the scene once per queue, each in a world of its own; where it fails, what the service said stands in the error. */
export function onEachQueue(
  does: string,
  play: (scene: Scene) => Promise<void>,
  { mode = 'production', on = backends }: { mode?: 'production' | 'demo'; on?: Backend[] } = {},
): void {
  const once = async (backend: Backend) => {
    const scene = await Scene.set(backend, mode);
    try {
      await scene.people();
      await play(scene);
    } catch (error) {
      const said = scene.services.map(({ lines }) =>
        lines
          .slice(-8)
          .map((line) => line.slice(0, 400))
          .join('\n'),
      );
      throw new Error(`${String(error)}\n\n${said.join('\n\n')}`, { cause: error });
    } finally {
      await scene.end();
    }
  };
  // Without a Redis to kill there is nothing to play, and an empty table is an error to Jest.
  if (on.length > 0)
    it.concurrent.each(on)(`${does}, with the queue in %s`, async (backend) => inTurn(() => once(backend)), 300_000);
}
