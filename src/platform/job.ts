import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** What a job may carry: ids and other plain words that JSON keeps. */
type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** Which line a job waits in: `prompt` for what people look at, `outreach` for sending, `chores` for the rest. */
export type QueueName = 'prompt' | 'outreach' | 'chores';
export const queueNames: readonly QueueName[] = ['prompt', 'outreach', 'chores'];

/** A kind of work, declared as a value apart from its handler. */
export type JobDeclaration<Payload = unknown> = {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  readonly queue: QueueName;
};

/** The payload of a declared job. */
export type PayloadOf<Declaration> = Declaration extends JobDeclaration<infer Payload> ? Payload : never;

const declared = new Map<string, JobDeclaration>();

/** Declares a job; its name is `place.verb-phrase` and may be declared once. */
export function job<Payload extends Plain>(
  name: string,
  schema: z.ZodType<Payload>,
  queue: QueueName = 'prompt',
): JobDeclaration<Payload> {
  if (declared.has(name)) throw new Error(`The job ${name} is declared twice.`);
  const declaration = { name, schema, queue };
  declared.set(name, declaration);
  return declaration;
}

/** Every job that has been declared by what is loaded. */
export function declaredJobs(): ReadonlyMap<string, JobDeclaration> {
  return declared;
}

export const HANDLES = 'beredt.handles';

/** Marks the method that does a job; a method that cannot take its payload does not compile. */
export function Handles<Payload>(declaration: JobDeclaration<Payload>) {
  return (
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<(payload: Payload) => Promise<void>>,
  ): void => {
    SetMetadata(HANDLES, declaration)(target, key, descriptor);
  };
}
