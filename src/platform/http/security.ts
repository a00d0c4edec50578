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
  'cross-origin-resource-policy': 'same-origin',
  // Nothing of a device is asked for but a passkey.
  'permissions-policy': [
    ...[
      'accelerometer',
      'bluetooth',
      'camera',
      'display-capture',
      'geolocation',
      'gyroscope',
      'hid',
      'magnetometer',
    ],
    ...['microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'x-frame-options': 'DENY',
};

/** Two years, as browsers' own lists ask for; only where the site is reached by https at all (RFC 6797). */
const onlyHttps = 'max-age=63072000';

/** @param publicUrl the address that others use */
export function secure(publicUrl: string): MiddlewareHandler {
  const headers = {
    ...securityHeaders,
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': onlyHttps } : {}),
  };
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers))
      if (context.res.headers.get(name) !== fileHeaders[name]) context.res.headers.set(name, value);
  };
}

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
