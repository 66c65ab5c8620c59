import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { NotFound } from './problem.js';

/** Where the built web app lies: beside the built service, or below the source's parent. */
const webRoot = ['../../web', '../../dist/web']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => path.endsWith(join('dist', 'web')))!;

const ours = /^(api|c|r|socket\.io)(\/|$)/;
const fileName = /\.[a-z0-9]{2,5}$/i;

/** The file that answers an address: itself where it exists, and the app's first page for every address the app knows. */
function fileFor(address: string): string {
  const asked = normalize(address).replace(/^([./\\])+/, '');
  if (ours.test(asked) || asked.includes('\0')) throw new NotFound();
  const file = fileName.test(asked) ? asked : 'index.html';
  if (!existsSync(join(webRoot, file))) throw new NotFound();
  return file;
}

/** Serves the web app at every address that no route of the service has. */
export async function serveWebApp(fastify: FastifyInstance): Promise<void> {
  await fastify.register(staticFiles, { root: webRoot, serve: false, cacheControl: false });
  fastify.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const file = fileFor(request.params['*']);
    // Built files carry a hash in their names and never change; the page that names them does.
    const caching = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('cache-control', caching).sendFile(file);
  });
}
