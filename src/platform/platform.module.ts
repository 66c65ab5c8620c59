import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Aside } from './aside.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { HealthController } from './health.controller.js';
import { JobRunner } from './job-runner.js';
import { Log } from './log.js';
import { Metrics } from './metrics.js';
import { Notices } from './notices.js';
import { Outbox } from './outbox.js';
import { Pdf } from './pdf.js';
import { ProblemFilter } from './problem.filter.js';
import { PublicAddress } from './public-address.js';
import { JobQueue } from './queue.js';
import { RateLimit } from './rate-limit.js';
import { Readying } from './readying.js';
import { Relay } from './relay.js';
import { SchemaPipe } from './schema.pipe.js';
import { Sweeps } from './sweeps.js';

/** What is found out before the service is put together. */
export type Surroundings = {
  config: Config;
  log: Log;
  /** PostgreSQL as the service role. */
  serviceUrl: string;
  queue: JobQueue;
  /** The newest migration that this release knows. */
  newestMigration: string;
};

/** The machine that every place stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, log, serviceUrl, queue, newestMigration }: Surroundings): DynamicModule {
    const shared = [Aside, Database, JobRunner, Metrics, Outbox, Pdf, PublicAddress, RateLimit, Relay, Sweeps];
    const made = [
      { provide: Config, useValue: config },
      { provide: Log, useValue: log },
      { provide: JobQueue, useValue: queue },
      { provide: Notices, useFactory: () => new Notices(serviceUrl, log) },
      {
        provide: Readying,
        inject: [Database],
        useFactory: (db: Database) => new Readying(db, queue, newestMigration),
      },
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        ...shared,
        ...made,
        { provide: APP_PIPE, useClass: SchemaPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
      exports: [...shared, ...made.map(({ provide }) => provide)],
    };
  }
}
