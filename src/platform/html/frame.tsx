import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang, NavigationItem } from '#platform/http';
import type { Region } from '#platform/operations';
import { asBytes, drawnOnceFor } from './drawn-once.ts';
import { IconSheet } from './icons.tsx';
import { frameMessages } from './messages.ts';
import { Mark } from './parts.tsx';

export interface FrameProps {
  readonly lang: Lang;
  readonly title: string;
  readonly region?: Region;
  /** Address of this page below the region, without the language. */
  readonly path: string;
  /** Outside the regions: address of this page without its language. The language then stands in `?taal=`. */
  readonly outside?: string;
  readonly current?: NavigationItem;
  readonly demo: boolean;
  readonly actor?: { readonly name: string };
  readonly version: string;
  /** A screen in a room: no header, no footer; what is a demonstration says so itself. */
  readonly screen?: boolean;
  readonly children: ComponentChildren;
}

const items = ['proposals', 'meetings', 'ambitions', 'bodies', 'councils'] as const;
const itemPaths: Readonly<Record<NavigationItem, string>> = {
  proposals: '/voorstellen',
  meetings: '/vergaderingen',
  ambitions: '/ambities',
  bodies: '/organen',
  councils: '/raden',
};

/** The whole document around a page. */
export function Frame(props: FrameProps) {
  const t = frameMessages[props.lang];
  return (
    <html lang={props.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} | Regiotafel`}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/regiotafel.css" />
      </head>
      <body {...(props.screen ? { class: 'screen' } : props.demo ? { class: 'demonstration' } : {})}>
        <IconSheet />
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {props.demo && !props.screen ? (
          <aside aria-label={t.demo.replace('.', '')}>
            <div class="demo">
              <div class="wrap">
                <p>
                  <b>{t.demo}</b> {t.demoText}
                </p>
              </div>
            </div>
          </aside>
        ) : null}
        {props.screen ? null : <Header {...props} />}
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        {props.screen ? null : drawnForRegion(props, 'footer', () => <Footer {...props} />)}
      </body>
    </html>
  );
}

/** A part of a page as it is sent to pages that are open already. */
export function renderPart(part: JSX.Element | null): string {
  return part === null ? '' : renderToString(part);
}

/** Address of a page outside the regions: Dutch unless it says otherwise, kept from link to link without a cookie. */
export function outsideAddress(address: string, lang: Lang): string {
  if (lang === 'nl') return address;
  return `${address}${address.includes('?') ? '&' : '?'}taal=en`;
}

function base(props: FrameProps): string {
  return `/${props.region?.id ?? ''}${props.lang === 'en' ? '/en' : ''}`;
}

// Whatever stands on every page of a region is drawn once for it: a fifth of a page's elements.
const noRegion = {};

function drawnForRegion(props: FrameProps, part: string, draw: () => JSX.Element): JSX.Element {
  return drawnOnceFor(props.region ?? noRegion, `frame/${part}/${props.lang}`, '', draw);
}

function Brand(props: FrameProps) {
  const t = frameMessages[props.lang];
  const { region } = props;
  return (
    <>
      <a class="brand" href={region ? `${base(props)}/` : outsideAddress('/', props.lang)}>
        <Logo colours={region?.municipalities.map((m) => m.colour) ?? []} />
        <span>
          <b>Regiotafel</b>
          <span>{region?.name ?? ''}</span>
        </span>
      </a>
      {region ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields, these are links
        <div class="hm" role="group" aria-label={t.toCouncil}>
          {region.municipalities.map((m) => (
            <a
              key={m.id}
              href={`${base(props)}/raden/${m.slug}`}
              aria-label={`${m.mark}: ${t.council} ${m.name}`}
            >
              <Mark municipality={m} />
            </a>
          ))}
        </div>
      ) : null}
    </>
  );
}

function Header(props: FrameProps) {
  const t = frameMessages[props.lang];
  const { region } = props;
  return (
    <header class="head">
      <div class="wrap">
        {drawnForRegion(props, 'brand', () => (
          <Brand {...props} />
        ))}
        <div class="util">
          <AccountLinks {...props} />
        </div>
        <details class="menu">
          <summary>{t.menu}</summary>
          <nav aria-label={t.mainMenu}>
            <ul>
              {region ? <NavigationItems {...props} /> : null}
              <li class="account">
                <AccountLinks {...props} />
              </li>
            </ul>
          </nav>
        </details>
      </div>
      {region ? (
        <nav class="nav" aria-label={t.mainMenu}>
          <div class="wrap">
            <ul>
              <NavigationItems {...props} />
            </ul>
          </div>
        </nav>
      ) : null}
    </header>
  );
}

function NavigationItems(props: FrameProps) {
  const t = frameMessages[props.lang];
  return drawnForRegion(props, `navigation/${props.current ?? ''}`, () => (
    <>
      {items.map((item) => (
        <li key={item}>
          <a
            href={`${base(props)}${itemPaths[item]}`}
            aria-current={props.current === item ? 'page' : undefined}
          >
            {t[item]}
          </a>
        </li>
      ))}
    </>
  ));
}

function AccountLinks(props: FrameProps) {
  const t = frameMessages[props.lang];
  const other = props.lang === 'nl' ? 'en' : 'nl';
  const there = otherAddress(props, other);
  const outside = (address: string) => outsideAddress(address, props.lang);
  return (
    <>
      {there === undefined ? null : (
        <a href={there} lang={other} hreflang={other}>
          {t.other}
        </a>
      )}{' '}
      {props.actor ? (
        <>
          {props.region ? <a href={`${base(props)}/mijn-werk`}>{t.work}</a> : null}{' '}
          <a href={outside('/mijn')}>{props.actor.name}</a>{' '}
          <form method="post" action={outside('/afmelden')}>
            <button type="submit" class="link">
              {t.signOut}
            </button>
          </form>
        </>
      ) : (
        <a href={outside('/aanmelden')}>{t.signIn}</a>
      )}
    </>
  );
}

function otherAddress(props: FrameProps, other: Lang): string | undefined {
  if (props.outside !== undefined) return outsideAddress(props.outside, other);
  if (!props.region) return undefined;
  return `/${props.region.id}${other === 'en' ? '/en' : ''}${props.path}`;
}

function Footer(props: FrameProps) {
  const t = frameMessages[props.lang];
  const at = (path: string) => `${base(props)}${path}`;
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          <b>Regiotafel</b> {t.about}
        </p>
        {props.region ? (
          <nav aria-label={t.footer}>
            <ul>
              <li>
                <a href={at('/alles')}>{t.all}</a>
              </li>
              <li>
                <a href={at('/visie')}>{t.vision}</a>
              </li>
              <li>
                <a href={at('/tijdlijn')}>{t.timeline}</a>
              </li>
              <li>
                <a href={at('/nieuws')}>{t.news}</a>
              </li>
              <li>
                <a href={at('/spelregels')}>{t.rulebook}</a>
              </li>
              <li>
                <a href={at('/wie-mag-wat')}>{t.whoMay}</a>
              </li>
              <li>
                <a href={at('/termijnen')}>{t.terms}</a>
              </li>
              <li>
                <a href={at('/open-data')}>{t.openData}</a>
              </li>
              <li>
                <a href={at('/samenstellen')}>{t.ownDocument}</a>
              </li>
              <li>
                <a href={at('/begrippen')}>{t.glossary}</a>
              </li>
              <li>
                <a href={at('/toegankelijkheid')}>{t.accessibility}</a>
              </li>
              <li>
                <a href={at('/openbaarheid')}>{t.openness}</a>
              </li>
              <li>
                <a href={at('/privacy')}>{t.privacy}</a>
              </li>
            </ul>
          </nav>
        ) : null}
        <p>
          {t.version} {props.version}
        </p>
      </div>
    </footer>
  );
}

function Logo({ colours }: { colours: readonly string[] }) {
  const seats = [
    [5.8, 16.8],
    [38.2, 16.8],
    [22, 5],
    [12, 35.8],
    [32, 35.8],
  ] as const;
  return (
    <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
      <circle cx="22" cy="22" r="10" fill="none" stroke="#17262e" stroke-width="3" />
      {seats.map(([x, y], index) => (
        <circle key={`${x}`} cx={x} cy={y} r="4.5" fill={colours[index] ?? '#647681'} />
      ))}
    </svg>
  );
}

/** The page as it is sent, in UTF-8. */
export function renderDocument(document: JSX.Element): Uint8Array<ArrayBuffer> {
  return asBytes(() => `<!doctype html>${renderToString(document)}`);
}
