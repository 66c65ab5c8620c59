import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { databaseOptions } from './data-source.js';
import { MunicipalitiesModule } from './municipalities/municipalities.module.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';

/** The whole service, put together from its places; the demonstration only where it is asked for. */
@Module({})
export class AppModule {
  static async with(surroundings: Surroundings): Promise<DynamicModule> {
    const { config, serviceUrl } = surroundings;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...databaseOptions(serviceUrl, config.databasePool), retryAttempts: 3 }),
        PlatformModule.with(surroundings),
        MunicipalitiesModule,
      ],
    };
  }
}
