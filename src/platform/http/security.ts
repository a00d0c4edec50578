import type { Context, MiddlewareHandler } from 'hono';

const csp = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

export const secure: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders))
    if (context.res.headers.get(name) !== fileHeaders[name]) context.res.headers.set(name, value);
};

/** Of a file that somebody sent in: whatever is in it runs nothing, loads nothing and has no origin. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * A form of ours comes from a page of ours: the browser says so by Sec-Fetch-Site, older ones by Origin. A request with
 * neither is refused. Requests by token carry no cookie and pass.
 */
export function fromOwnPage(context: Context, publicOrigin: string): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return context.req.header('origin') === publicOrigin;
}
