import { rmSync } from 'node:fs';

// What an earlier build left would else be loaded beside what this one makes.
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
