import { fileURLToPath } from 'node:url';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** `undefined`: as the place decides (a loopback host with the embedded database is filled). */
  readonly demonstration: boolean | undefined;
  readonly assets: string;
}

/** @throws Error with a sentence that names the variable and what it must be. */
export function configuration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const host = environment.HOST ?? 'localhost';
  const port = Number(environment.PORT ?? '7071');
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`PORT moet een getal van 1 tot 65535 zijn, niet "${environment.PORT}".`);
  const publicUrl = (environment.PUBLIC_URL ?? `http://${host}:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(publicUrl) || !/^https?:/.test(publicUrl))
    throw new Error(`PUBLIC_URL moet met http:// of https:// beginnen, niet "${environment.PUBLIC_URL}".`);
  return {
    host,
    port,
    publicUrl,
    dataDirectory: environment.REGIOTAFEL_DATA ?? fileURLToPath(new URL('../data', import.meta.url)),
    databaseUrl: environment.DATABASE_URL,
    demonstration:
      environment.REGIOTAFEL_DEMO === undefined ? undefined : environment.REGIOTAFEL_DEMO === '1',
    assets: fileURLToPath(new URL('./assets', import.meta.url)),
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
