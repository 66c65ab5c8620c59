import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';

/** A function that is done aside: the compiled module beside the one that names it, and its export. */
export type Work<Input, Output> = {
  readonly module: URL;
  readonly name: string;
  readonly of?: (input: Input) => Output;
};

/** Names work by the module that it stands in, relative to the one that asks; also where the asking one runs uncompiled. */
export function workIn<Input, Output>(here: string, file: string, name: string): Work<Input, Output> {
  const built = here.includes('/dist/src/') ? here : here.replace(/\/src\/(?!.*\/src\/)/, '/dist/src/');
  return { module: new URL(file, built), name };
}

/**
 * Does what takes long in a thread of its own, one thing at a time, so that nobody else waits: reading large files, drawing documents.
 * Takes and gives only what can be cloned; rejects with what the work threw, and where it needs more than 256 MB.
 */
@Injectable()
export class Aside implements OnApplicationShutdown {
  private pool: Piscina | undefined;

  async run<Input, Output>({ module, name }: Work<Input, Output>, input: Input): Promise<Output> {
    this.pool ??= new Piscina({
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 10_000,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    return (await this.pool.run(input, { filename: module.href, name })) as Output;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.close();
    this.pool = undefined;
  }
}
