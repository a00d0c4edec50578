import {
  AdviceLine,
  Breadcrumb,
  capital,
  EmptyState,
  type GlossarySlug,
  plainDate,
  TermsIn,
} from '#platform/html';
import type { Lang, PageAnswer, PageContext } from '#platform/http';
import { rulebookMessages } from '../messages.ts';
import { rulebookPath, rulebookVersionPath } from '../paths.ts';
import { ruleSentences } from '../sentences.ts';
import { rulebookVersions } from '../store.ts';
import { type Validity, validities } from '../versions.ts';

function validityWords(version: Validity, lang: Lang): string {
  const t = rulebookMessages[lang];
  const from = plainDate(version.inForceFrom, lang);
  switch (version.state) {
    case 'in_force':
      return t.inForce(from);
    case 'ahead':
      return t.ahead(from);
    case 'over':
      return t.over(from, plainDate(version.until ?? version.inForceFrom, lang));
    case 'never':
      return t.never;
  }
}

const terms: Readonly<Record<Lang, Readonly<Record<string, GlossarySlug>>>> = {
  nl: {
    consensus: 'consensus',
    fractiespecialist: 'fractiespecialist',
    fractie: 'fractie',
    weegt: 'gewicht',
    advies: 'advies',
    kader: 'kader',
    verantwoording: 'verantwoording',
  },
  en: {
    consensus: 'consensus',
    specialist: 'fractiespecialist',
    fraction: 'fractie',
    weighs: 'gewicht',
    advice: 'advies',
    framework: 'kader',
    accounts: 'verantwoording',
  },
};

function Rules({ context, version }: { context: PageContext; version: Validity }) {
  const { lang } = context;
  return (
    <>
      <AdviceLine lang={lang} competences={[]} />
      <p>{rulebookMessages[lang].intro}</p>
      <ul class="plain">
        {ruleSentences(version.rules, lang).map((sentence) => (
          <li key={sentence}>
            <TermsIn context={context} text={sentence} terms={terms[lang]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Versions({ context, versions }: { context: PageContext; versions: readonly Validity[] }) {
  const t = rulebookMessages[context.lang];
  return (
    <>
      <h2>{t.all}</h2>
      <ul class="plain">
        {versions.map((version) => (
          <li key={version.version}>
            <a href={context.link(rulebookVersionPath(version.version))}>{t.version(version.version)}</a>,{' '}
            {validityWords(version, context.lang)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rules in force today, and every version. */
export async function showRulebook(context: PageContext): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  const [rows] = await context.read([rulebookVersions()]);
  const versions = validities(rows, context.today);
  const current = versions.find((version) => version.state === 'in_force');
  const body = (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      {current ? (
        <>
          <p class="muted">{`${t.version(current.version)}, ${validityWords(current, context.lang)}`}</p>
          <Rules context={context} version={current} />
        </>
      ) : (
        <EmptyState>{versions.length === 0 ? t.none : t.noneInForce}</EmptyState>
      )}
      {versions.length > 0 ? <Versions context={context} versions={versions} /> : null}
    </div>
  );
  return { title: t.title, body };
}

/** One version, also when it is over or still to come: votes refer to the version they were held under. */
export async function showRulebookVersion(context: PageContext): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  const [rows] = await context.read([rulebookVersions()]);
  const found = validities(rows, context.today).find(
    (version) => String(version.version) === context.params.versie,
  );
  if (!found) return undefined;
  const title = `${t.title}, ${t.version(found.version).toLowerCase()}`;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(rulebookPath), text: t.title }]} />
      <h1>{title}</h1>
      <p class="muted">{capital(validityWords(found, context.lang))}</p>
      <Rules context={context} version={found} />
    </div>
  );
  return { title, body };
}
