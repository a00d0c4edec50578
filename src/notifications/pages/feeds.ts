import { ambitionPath } from '#ambitions';
import { municipalityPath } from '#elections';
import { type AmbitionId, addDays, type ProposalId } from '#kernel';
import { type Feed, type PageContext, xml } from '#platform/http';
import { proposalPath } from '#proposals';
import { followMessages } from '../follow-messages.ts';
import { subjectTitle } from '../follow-store.ts';
import { type Happening, happenings } from '../happenings.ts';
import { isAbout, parseSubject, type Subject } from '../rules/follow.ts';
import { happenedAt, happenedTitle } from '../tell-happening.ts';

const below = '/volgen.atom';
const mostEntries = 50;
/** Further back nobody's reader looks. */
const days = 400;

/** Where something that can be followed is shown. */
export function subjectPath({ region }: Pick<PageContext, 'region'>, { kind, key }: Subject): string {
  if (kind === 'voorstel') return proposalPath(Number(key) as ProposalId);
  if (kind === 'ambitie') return ambitionPath(key as AmbitionId);
  return municipalityPath(region.municipalities.find(({ id }) => id === key)?.slug ?? key);
}

export const feedPath = (context: Pick<PageContext, 'region'>, subject: Subject) =>
  `${subjectPath(context, subject)}${below}`;

/** What happened about one thing (RFC 4287), the latest first. */
function feedOf(path: string, subjectIn: (context: PageContext) => Subject | undefined): Feed {
  return {
    path: `${path}${below}`,
    mediaType: 'application/atom+xml',
    write: async (context) => {
      const subject = subjectIn(context);
      if (!subject) return undefined;
      const title = await titleOf(context, subject);
      // What is not there costs no look through what happened.
      if (title === undefined) return undefined;
      const { today } = context;
      const [found] = await context.read([
        happenings(`${addDays(today, -days)}T00:00:00Z`, `${addDays(today, 1)}T23:59:59Z`),
      ]);
      const about = found.filter((each) => isAbout(each, subject));
      return written(context, subject, title, about.toReversed().slice(0, mostEntries));
    },
  };
}

async function titleOf({ read, region }: PageContext, { kind, key }: Subject): Promise<string | undefined> {
  if (kind === 'gemeente') return region.municipalities.find(({ id }) => id === key)?.name;
  const [titles] = await read([
    kind === 'voorstel' ? subjectTitle(Number(key), null) : subjectTitle(null, key),
  ]);
  return titles[0]?.title;
}

function written(
  context: PageContext,
  subject: Subject,
  title: string,
  entries: readonly Happening[],
): string {
  const { lang, region, today, absolute, link } = context;
  const t = followMessages[lang];
  const at = (path: string) => xml(absolute(link(path)));
  const self = feedPath(context, subject);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${at(self)}</id>
  <title>${xml(t.feedTitle(title, region.name))}</title>
  <updated>${entries[0]?.at ?? `${today}T00:00:00Z`}</updated>
  <author><name>${xml(region.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${at(self)}"/>
  <link rel="alternate" type="text/html" hreflang="${lang}" href="${at(subjectPath(context, subject))}"/>
${entries.map((each) => entry(context, each)).join('')}</feed>
`;
}

/** Its id is the same in either language and in every feed: what happened once is told once. */
function entry(context: PageContext, happened: Happening): string {
  const { region, lang, absolute, link, demonstration } = context;
  const href = xml(absolute(link(happenedAt(happened, region))));
  const id = xml(absolute(`/${region.id}${happenedAt(happened, region)}#gebeurd-${happened.id}`));
  const invented = lang === 'nl' ? 'Demonstratie: verzonnen.' : 'Demonstration: invented.';
  return `  <entry>
    <id>${id}</id>
    <title>${xml(happenedTitle(happened, region, lang))}</title>
    <updated>${happened.at}</updated>
    <link rel="alternate" type="text/html" href="${href}"/>
    <content type="text">${demonstration ? invented : ''}</content>
  </entry>
`;
}

export const followFeeds: readonly Feed[] = [
  feedOf('/voorstellen/{voorstel}', ({ params }) => parseSubject(`voorstel/${params.voorstel}`)),
  feedOf('/ambities/{ambitie}', ({ params }) => parseSubject(`ambitie/${params.ambitie}`)),
  feedOf('/gemeenten/{gemeente}', ({ params, region }) => {
    const town = region.municipalities.find(({ id, slug }) => [id, slug].includes(params.gemeente as never));
    return town && { kind: 'gemeente', key: town.id };
  }),
];
