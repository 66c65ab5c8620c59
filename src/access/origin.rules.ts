/** The headers that tell where a request comes from, of HTTP and of a socket's handshake alike. */
export type CallerHeaders = {
  readonly origin?: string | string[] | undefined;
  readonly host?: string | string[] | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the method may change something. */
export function isUnsafe(method: string): boolean {
  return !safeMethods.has(method.toUpperCase());
}

/**
 * Whether a request is our own page's or no browser's at all: `Origin` must be the host that was asked for or the public address; where a
 * browser left it out, `Sec-Fetch-Site` must say the same. `Origin: null` is nobody's, so it is foreign.
 */
export function isFromOwnOrigin(headers: CallerHeaders, publicUrl?: string): boolean {
  const origin = single(headers.origin);
  if (origin !== undefined) return isOwn(origin, single(headers.host), publicUrl);
  const site = single(headers['sec-fetch-site']);
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isOwn(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  const from = urlOf(origin);
  if (!from || !/^https?:$/.test(from.protocol)) return false;
  if (publicUrl !== undefined && urlOf(publicUrl)?.origin === from.origin) return true;
  // Behind a proxy that ends TLS we do not see the scheme the browser used, so the one it names is taken for it.
  return host !== undefined && urlOf(`${from.protocol}//${host}`)?.host === from.host;
}

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** A header that came twice is kept as something that matches nothing. */
function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
