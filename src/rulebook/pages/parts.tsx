import { DataTable, EmptyState, type GlossarySlug, plainDate, TermsIn } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { RulebookChange } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import type { Rules } from '../rules/settings.ts';
import { differences, groupedSentences } from '../sentences.ts';
import type { NamedRules, Validity } from '../versions.ts';

export function validityWords(version: Validity, lang: Lang): string {
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

/** The rules by what they are about, each with where it comes from. */
export function RuleGroups(props: { context: PageContext; rules: Rules; level: 'h2' | 'h3' }) {
  const { context, level: Heading } = props;
  const t = rulebookMessages[context.lang];
  return (
    <>
      {groupedSentences(props.rules, context.lang).map(({ group, sentences }) => (
        <section key={group} class="b">
          <Heading>{t.groups[group]}</Heading>
          <ul class="plain">
            {sentences.map((sentence) => (
              <li key={sentence.about}>
                <TermsIn context={context} text={sentence.text} terms={terms[context.lang]} />{' '}
                <span class="small muted src">{t.source(sentence.source, sentence.about)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Per setting what changes. */
export function DifferenceTable(props: { lang: Lang; before: Rules; after: Rules; caption: string }) {
  const { lang } = props;
  const t = rulebookMessages[lang];
  const found = differences(props.before, props.after, lang);
  if (found.length === 0) return <EmptyState>{t.noDifference}</EmptyState>;
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[{ name: t.setting }, { name: t.before }, { name: t.after }]}
      rows={found.map((each) => ({
        key: each.about,
        cells: [t.subjects[each.about], each.before, each.after],
      }))}
    />
  );
}

export function nameOf(named: Pick<NamedRules, 'version' | 'change'>, lang: Lang): string {
  const t = rulebookMessages[lang];
  return named.change === undefined ? t.version(named.version ?? 0) : t.change(named.change);
}

/** Where and when it was agreed to. */
export function Agreed({ context, change }: { context: PageContext; change: RulebookChange }) {
  const t = rulebookMessages[context.lang];
  if (!change.agreedWhere || !change.agreedOn) return null;
  return (
    <>
      {t.agreedOn(plainDate(change.agreedOn, context.lang))} <span lang="nl">{change.agreedWhere}</span>.
      {change.agreedLink ? (
        <>
          {' '}
          <a href={change.agreedLink}>{t.agreedLink}</a>
        </>
      ) : null}
    </>
  );
}
