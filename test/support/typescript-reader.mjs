import { register } from 'node:module';

/** From here on plain Node reads the service's TypeScript: for what Jest does not transform, and for processes of tests. */
export function readTypeScript() {
  register('./typescript-hook.mjs', import.meta.url);
}
