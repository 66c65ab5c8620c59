import { createHash } from 'node:crypto';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooLarge, Unreadable, WrongType } from './problem.js';

const limits = { fileSize: 8 * 1024 * 1024, files: 1, fields: 20, fieldSize: 256 * 1024, parts: 21, fieldNameSize: 60 };

/** A file that came with a form; where a request is told from its repeat, it counts by its content. */
export class UploadedFile {
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {}

  toJSON(): object {
    return { name: this.name, sha256: createHash('sha256').update(this.bytes).digest('hex') };
  }
}

/** Lets a route take `multipart/form-data` with one file of at most 8 MB; its fields are the properties of the body. */
export const TakesFile = () => applyDecorators(RouteConfig({ takesFile: true }), ApiConsumes('multipart/form-data'));

/** Makes forms with a file readable on the routes that take one; everywhere else they are a wrong type. */
export async function takeFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart as never, { limits });
  fastify.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    if (!(request.routeOptions.config as { takesFile?: boolean }).takesFile) throw new WrongType();
    request.body = await bodyOf(request);
  });
}

async function bodyOf(request: FastifyRequest): Promise<object> {
  const body = new Map<string, unknown>();
  try {
    for await (const part of request.parts()) {
      body.set(
        part.fieldname,
        part.type === 'file' ? new UploadedFile(part.filename, await part.toBuffer()) : part.value,
      );
    }
  } catch (error) {
    throw (error as { statusCode?: number }).statusCode === 413 ? new TooLarge() : new Unreadable();
  }
  return Object.fromEntries(body);
}
