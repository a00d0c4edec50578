import { type Advice, adviceList } from '#advice';
import { addDays } from '#kernel';
import { daysLeft, EmptyState, enumeration, nearDate, RowsList, shortDate } from '#platform/html';
import type { PageContext, SectionAt } from '#platform/http';
import { type Proposal, proposalPath, proposalsInDecision } from '#proposals';
import { type OpenTerm, openTerms } from '../open-terms.ts';
import { currentDecisions, type LocalDecision } from '../store.ts';

const nl = {
  title: (day: string) => `Termijnen tot en met ${day}`,
  none: 'In de komende vier weken loopt geen termijn af. Een termijn begint als de regiogriffier een advies verstuurt.',
  body: { council: 'raad', college: 'college', mayor: 'burgemeester' },
  bodies: { council: 'raden', college: 'colleges', mayor: 'burgemeesters' },
  deciding: (bodies: string, one: boolean) => `${bodies} ${one ? 'moet' : 'moeten'} nog besluiten.`,
  the: (body: string, one: boolean, of: string) =>
    `${one && body === 'college' ? 'Het' : 'De'} ${body} van ${of}`,
  wished: 'Gewenste dag, geen termijn.',
  late: (body: string, day: string) => `${body} behandelt het op ${day}, na de termijn`,
};
const en: typeof nl = {
  title: (day) => `Terms up to and including ${day}`,
  none: 'No term ends in the coming four weeks. A term starts when the regional clerk sends an advice.',
  body: { council: 'council', college: 'college', mayor: 'mayor' },
  bodies: { council: 'councils', college: 'colleges', mayor: 'mayors' },
  deciding: (bodies, one) => `${bodies} still ${one ? 'has' : 'have'} to decide.`,
  the: (body, _one, of) => `The ${body} of ${of}`,
  wished: 'A wished day, not a term.',
  late: (body, day) => `${body} deals with it on ${day}, after the term`,
};
const texts = { nl, en };

/** "De raden van Leiderdorp en Voorschoten moeten nog besluiten." A sentence for each kind of body. */
function openSentences(context: PageContext, { open }: OpenTerm): string {
  const t = texts[context.lang];
  return [...Map.groupBy(open, (p) => p.competence)]
    .map(([competence, those]) => {
      const one = those.length === 1;
      const names = context.region.municipalities
        .filter((m) => those.some((p) => p.municipality === m.id))
        .map((m) => m.name);
      const body = (one ? t.body : t.bodies)[competence];
      return t.deciding(t.the(body, one, enumeration(names, context.lang)), one);
    })
    .join(' ');
}

function lateSentence(context: PageContext, term: OpenTerm): string | undefined {
  const t = texts[context.lang];
  const [first] = term.late;
  const town = context.region.municipalities.find((m) => m.id === first?.municipality);
  const competence = term.proposal.participants.find((p) => p.municipality === town?.id)?.competence;
  if (!first || !town || !competence) return undefined;
  return t.late(t.the(t.body[competence], true, town.name), nearDate(first.day, context.today, context.lang));
}

function Terms({ context, terms }: { context: PageContext; terms: readonly OpenTerm[] }) {
  const { lang, today } = context;
  const t = texts[lang];
  const until = addDays(today, 28);
  const ending = terms.flatMap((term) =>
    term.last !== undefined && term.last <= until ? [{ ...term, last: term.last }] : [],
  );
  return (
    <section>
      <h2>{t.title(nearDate(until, today, lang))}</h2>
      {ending.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <RowsList
        rows={ending.map((term) => {
          const warning = lateSentence(context, term);
          return {
            lead: shortDate(term.last, lang),
            below: daysLeft(today, term.last, lang),
            title: term.proposal.title,
            titleLang: 'nl',
            href: context.link(proposalPath(term.proposal.id)),
            lines: [openSentences(context, term), ...(term.wished ? [t.wished] : [])],
            ...(warning ? { warning } : {}),
          };
        })}
      />
    </section>
  );
}

/** On home: what ends within four weeks, and what ended while a body has not decided. */
export const termsSection: SectionAt<'home'> = {
  place: 'home',
  order: 40,
  statements: (_home, { region }) => [
    proposalsInDecision(),
    adviceList(),
    currentDecisions(region.municipalities.map((m) => m.id)),
  ],
  view: ([proposals, advices, decisions], context) => (
    <Terms
      context={context}
      terms={openTerms(proposals as Proposal[], advices as Advice[], decisions as LocalDecision[])}
    />
  ),
};
