import type { ProposalText } from '../store.ts';

/** What codes are called. */
export interface Names {
  /** In the order in which the region names them. */
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly ambitions: readonly { readonly id: string; readonly title: string }[];
}

const deciding = { council: 'de raad', college: 'het college', mayor: 'de burgemeester' } as const;

/** What somebody wrote often ends in a full stop already. */
const asSentences = (parts: readonly string[]) =>
  parts.map((part, at) => (at < parts.length - 1 && !/[.?!…]$/u.test(part) ? `${part}.` : part)).join(' ');

/**
 * A version of a proposal as one running text, in the language in which it was written: what two versions are compared by.
 * One thing a paragraph, a blank line between them; what is empty is left out.
 */
export function versionText(text: ProposalText, names: Names): string {
  const named = (all: readonly { id: string; name: string }[], id: string) =>
    all.find((each) => each.id === id)?.name ?? id;
  const town = (id: string) => named(names.municipalities, id);
  const titled = (id: string) => names.ambitions.find((each) => each.id === id)?.title ?? id;
  const order = (id: string) => names.municipalities.findIndex((each) => each.id === id);
  const labelled = (label: string, value: string | null) => (value ? [`${label}: ${value}`] : []);
  return [
    text.title,
    text.summary,
    ...labelled('In het Engels', text.summaryEnglish),
    `Trekker: ${town(text.lead)}`,
    text.table === null
      ? 'Door de commissie zelf begonnen'
      : `Bestuurstafel: ${named(names.bodies, text.table)}`,
    `Regiocommissie: ${named(names.bodies, text.committee)}`,
    text.framework ? 'Dit is een kader' : 'Dit is geen kader',
    text.adviceKind === 'full'
      ? 'De commissie adviseert over het hele voorstel'
      : 'De commissie adviseert op hoofdlijnen',
    ...text.roomPoints.map((point) => `Ruimte voor amendementen: ${point}`),
    ...text.participants
      .toSorted((a, b) => order(a.municipality) - order(b.municipality))
      .map(
        (p) => `${town(p.municipality)} (${deciding[p.competence]} beslist)${p.meaning && `: ${p.meaning}`}`,
      ),
    ...text.ambitions.map((ambition) => {
      const added = text.added.find((each) => each.ambition === ambition);
      const goals = added?.goals.length ? [`Werkt aan doel ${added.goals.join(', ')}`] : [];
      return asSentences([
        `Ambitie ${titled(ambition)}`,
        ...labelled('Voegt toe', added?.text ?? ''),
        ...goals,
      ]);
    }),
    ...labelled('Waarom samen', text.whyTogether),
  ].join('\n\n');
}
