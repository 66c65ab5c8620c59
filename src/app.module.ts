import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from './access/access.module.js';
import { CooperationModule } from './cooperation/cooperation.module.js';
import { databaseOptions } from './data-source.js';
import { EquipmentModule } from './equipment/equipment.module.js';
import { ExercisesModule } from './exercises/exercises.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { LiveModule } from './live/live.module.js';
import { MunicipalitiesModule } from './municipalities/municipalities.module.js';
import { Channels } from './outreach/channel.port.js';
import { ConfiguredChannels } from './outreach/configured.channels.js';
import { OutreachModule } from './outreach/outreach.module.js';
import { PeopleModule } from './people/people.module.js';
import type { Config } from './platform/config.js';
import { PlatformModule, type Surroundings } from './platform/platform.module.js';
import { ReportsModule } from './reports/reports.module.js';

/** The providers that this installation's messages go to. */
@Global()
@Module({ providers: [{ provide: Channels, useClass: ConfiguredChannels }], exports: [Channels] })
class ChannelsModule {}

/** What stands in for the world: the demonstration where it is asked for, else the configured providers. */
async function worldFor({ mode }: Config): Promise<Type> {
  if (mode === 'production') return ChannelsModule;
  const { DemoModule } = await import('./demo/demo.module.js');
  return DemoModule;
}

/** The whole service, put together from its places; the demonstration is loaded only where it is asked for. */
@Module({})
export class AppModule {
  static async with(surroundings: Surroundings): Promise<DynamicModule> {
    const { config, serviceUrl } = surroundings;
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...databaseOptions(serviceUrl, config.databasePool), retryAttempts: 3 }),
        PlatformModule.with(surroundings),
        AccessModule,
        MunicipalitiesModule,
        PeopleModule,
        GroupsModule,
        CooperationModule,
        EquipmentModule,
        OutreachModule,
        IncidentsModule,
        ExercisesModule,
        ReportsModule,
        LiveModule.with(config),
        await worldFor(config),
      ],
    };
  }
}
