import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of all routes. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Beredt')
    .setDescription('Municipalities and voluntary care-readiness groups: know each other, practise, find each other when it counts.')
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/')
    .addCookieAuth('beredt_session')
    .build();
  return SwaggerModule.createDocument(app, about);
}

/** Serves the document at `/api/openapi.json` and its reader at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiOf(app)), { jsonDocumentUrl: 'api/openapi.json' });
}
