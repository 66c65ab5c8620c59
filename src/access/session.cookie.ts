import { longestSessionSeconds } from './session.service.js';

const name = 'beredt_session';
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** The headers that a session's token comes in, of HTTP and of a socket's handshake alike. */
export type TokenHeaders = { readonly authorization?: string | undefined; readonly cookie?: string | undefined };

/** The token of a request, from `Authorization: Bearer` or else from the cookie; undefined where there is none that could be one. */
export function tokenIn({ authorization, cookie }: TokenHeaders): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const token = bearer ?? valueIn(cookie ?? '');
  return token !== undefined && tokenForm.test(token) ? token : undefined;
}

/** The `Set-Cookie` that keeps a session on the device. */
export function keptCookie(token: string, publicUrl: string | undefined): string {
  return written(token, longestSessionSeconds, publicUrl);
}

/** The `Set-Cookie` that takes it away. */
export function clearedCookie(publicUrl: string | undefined): string {
  return written('', 0, publicUrl);
}

function valueIn(header: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

// Lax, not Strict: a link in a message must open the page it leads to, signed in. What changes something is held by Origin.
function written(value: string, seconds: number, publicUrl: string | undefined): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
