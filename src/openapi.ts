import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { Language, ProblemView } from './contract/manner.js';
import { OPEN_TO_ALL } from './platform/public.decorator.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { [OPEN_TO_ALL]?: boolean };

const problem = { $ref: '#/components/schemas/Problem' };
const refused = {
  description: 'A refusal (RFC 9457); `type` never changes, title and detail follow `Accept-Language`.',
  content: { 'application/problem+json': { schema: problem } },
};
const language = {
  name: 'Accept-Language',
  in: 'header' as const,
  required: false,
  schema: { type: 'string', example: Language.options.join(', ') },
};

/** The OpenAPI 3.1 document of all routes. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Beredt')
    .setDescription(
      'Municipalities and voluntary care-readiness groups: know each other, practise, find each other when it counts.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/')
    .addCookieAuth('beredt_session', undefined, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' }, 'token')
    .addSecurityRequirements('session')
    .addSecurityRequirements('token')
    .build();
  return completed(SwaggerModule.createDocument(app, about));
}

/** Says of every operation what holds for all of them: how it refuses, in which language, and who need not have signed in. */
function completed(document: OpenAPIObject): OpenAPIObject {
  const { $defs } = z.toJSONSchema(ProblemView, { io: 'input' });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...($defs as object) } };
  for (const component of Object.values(document.components.schemas ?? {})) optional(component);
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      if (path[method]) complete(path[method]);
    }
  }
  return document;
}

/** What has a default may be left out; that an answer always has it is no promise that anybody needs. */
function optional(component: { required?: string[]; properties?: Record<string, object> } | object): void {
  if (!('required' in component) || !component.required) return;
  const { properties = {} } = component;
  component.required = component.required.filter((name) => !('default' in (properties[name] ?? {})));
}

function complete(operation: Operation): void {
  operation.parameters = [...(operation.parameters ?? []), language];
  operation.responses['default'] = refused;
  if (operation[OPEN_TO_ALL]) operation.security = [];
  delete operation[OPEN_TO_ALL];
}

/** Serves the document at `/api/openapi.json` and its reader at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiOf(app)), { jsonDocumentUrl: 'api/openapi.json' });
}
