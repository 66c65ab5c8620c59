import { randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import { Pool } from 'pg';
import { serve } from './part.js';

type Start = { databaseUrl: string; connections: number };
type Answer = { answer: string; minutes: number; text: string };

/** A bare route with one INSERT per request: what is acknowledged is committed, and nothing else happens. */
serve({
  start: async ({ databaseUrl, connections }: Start) => {
    const pool = new Pool({ connectionString: databaseUrl, max: connections });
    await pool.query(`create table answer (
      id uuid primary key, token text not null, form jsonb not null, text text not null, at timestamptz not null default now())`);
    const app = fastify();
    app.post<{ Params: { token: string }; Body: Answer }>('/r/:token', async ({ params, body }) => {
      const { text, ...form } = body;
      const row = [randomUUID(), params.token, form, text];
      await pool.query('insert into answer (id, token, form, text) values ($1, $2, $3, $4)', row);
      return { state: 'taken' };
    });
    return app.listen({ host: '127.0.0.1', port: 0 });
  },
});
