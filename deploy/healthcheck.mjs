/** Leaves with 0 when the service on this machine says that it is alive, else with 1. */
const port = process.env.PORT ?? '3000';
const alive = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_500) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(alive ? 0 : 1);
