import { DataTable, glossary, glossaryPath, lawWords, TermsIn } from '#platform/html';
import type { ApiRead, Page, PageContext } from '#platform/http';
import { AskHeld, RetentionTable } from '../privacy/retention-table.tsx';
import { type Block, type StandingText, standingTexts } from './standing-texts.ts';

const words = {
  nl: {
    glossary: 'Begrippen',
    glossaryIntro:
      'Wat de woorden op deze site betekenen. Een onderstippeld woord op een pagina verwijst hierheen.',
    what: 'Wat is er op te vragen',
    data: 'Gegevens',
    address: 'Adres',
    description: 'De volledige beschrijving voor programma’s (OpenAPI 3.1):',
  },
  en: {
    glossary: 'Glossary',
    glossaryIntro:
      'What the words on this site mean, with the Dutch word where the law or the municipalities use it. A word with dots below it refers to this page.',
    what: 'What can be asked for',
    data: 'Data',
    address: 'Address',
    description: 'The full description for programs (OpenAPI 3.1):',
  },
};

function Text({ context, text, block }: { context: PageContext; text: StandingText; block: Block }) {
  const terms = text.terms ?? {};
  if (typeof block === 'string')
    return (
      <p>
        <TermsIn
          context={context}
          text={block.replace('{geheimhouding}', lawWords('C1', context.today, context.lang))}
          terms={terms}
        />
      </p>
    );
  if ('h2' in block) return <h2>{block.h2}</h2>;
  return (
    <ul class="plain">
      {block.list.map((item) => (
        <li key={item}>
          <TermsIn context={context} text={item} terms={terms} />
        </li>
      ))}
    </ul>
  );
}

/** What machines can ask, from the features themselves. */
function Reads({ context, reads }: { context: PageContext; reads: readonly ApiRead[] }) {
  const t = words[context.lang];
  const at = (path: string) => `/${context.region.id}/api/v1${path}`;
  const lists = reads.filter(
    (read) => !read.path.includes('{') && (read.query?.safeParse({}).success ?? true),
  );
  return (
    <>
      <h2>{t.what}</h2>
      <DataTable
        caption={t.what}
        captionHidden
        columns={[{ name: t.data }, { name: t.address }]}
        rows={lists.map((read) => ({
          key: read.path,
          cells: [
            read.summary[context.lang],
            <a key="address" href={at(read.path)}>
              {read.path}
            </a>,
          ],
        }))}
      />
      <p>
        {t.description} <a href={at('/openapi.json')}>openapi.json</a>
      </p>
    </>
  );
}

const glossaryPage: Page = {
  path: glossaryPath,
  render: async (context) => {
    const t = words[context.lang];
    const entries = Object.entries(glossary)
      .map(([slug, entry]) => ({ slug, ...entry[context.lang] }))
      .sort((a, b) => a.term.localeCompare(b.term, context.lang));
    const body = (
      <div class="wrap phead txt">
        <h1>{t.glossary}</h1>
        <p>{t.glossaryIntro}</p>
        <dl class="terms">
          {entries.map(({ slug, term, meaning }) => (
            <div key={slug} id={slug}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    );
    return { title: t.glossary, body };
  },
};

/** @param reads what machines can ask of the features */
export function standingPages(reads: readonly ApiRead[]): readonly Page[] {
  const pages = Object.entries(standingTexts).map(
    ([path, both]): Page => ({
      path,
      render: async (context) => {
        const text = both[context.lang];
        const body = (
          <div class="wrap phead txt">
            <h1>{text.title}</h1>
            {text.blocks.map((block, index) => (
              <Text key={`${path}${index}`} context={context} text={text} block={block} />
            ))}
            {path === '/privacy' ? <AskHeld lang={context.lang} /> : null}
            {path === '/privacy' ? <RetentionTable lang={context.lang} /> : null}
            {path === '/open-data' ? <Reads context={context} reads={reads} /> : null}
          </div>
        );
        return { title: text.title, body };
      },
    }),
  );
  return [...pages, glossaryPage];
}
