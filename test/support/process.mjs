import { readTypeScript } from './typescript-reader.mjs';

/** Runs the TypeScript file named first on the command line in this process. */
readTypeScript();
await import(new URL(process.argv.splice(2, 1)[0], import.meta.url).href);
