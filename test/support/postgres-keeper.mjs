import { readTypeScript } from './typescript-reader.mjs';

readTypeScript();

/** Serves the data directory named on its command line until it is killed, and prints the owner's door. */
const { EmbeddedPostgres } = await import('../../src/platform/embedded-postgres.ts');
const log = (text) => console.error(text);
const { ownerUrl } = await EmbeddedPostgres.start({ dataDir: process.argv[2], durable: false, log });
console.log(ownerUrl);
setInterval(() => undefined, 60_000);
