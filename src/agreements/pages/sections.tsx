import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { agreementMessages } from '../messages.ts';
import { agreementPath, agreementsPath } from '../paths.ts';
import { isPublic } from '../rules/standing.ts';
import { type AgreementRow, agreementList } from '../store.ts';
import { agreementView } from '../whole.ts';
import { agreementsOnMandate } from './mandate-part.tsx';
import { StandingSign } from './parts.tsx';

function Agreements({ context, rows }: { context: PageContext; rows: readonly AgreementRow[] }) {
  const t = agreementMessages[context.lang];
  const signed = rows.map((row) => agreementView(row, context.today)).filter(({ held }) => isPublic(held));
  return (
    <section class="b">
      <h2>{t.section}</h2>
      {signed.length === 0 ? <EmptyState>{t.sectionNone}</EmptyState> : null}
      <ul class="plain">
        {signed.map(({ row, held }) => (
          <li key={row.id}>
            <a href={context.link(agreementPath(row.id))} lang="nl">
              {row.content.title}
            </a>{' '}
            <StandingSign lang={context.lang} standing={held.standing} />
          </li>
        ))}
      </ul>
      <p>
        <a href={context.link(agreementsPath)}>{t.sectionAll}</a>
      </p>
    </section>
  );
}

/** On the pages of an ambition and a municipality: the agreements that were signed for it, or by it. */
export const agreementSections: readonly Section[] = [
  agreementsOnMandate,
  {
    place: 'ambition',
    order: 75,
    statements: () => [agreementList()],
    view: ([rows], context, ambition) => (
      <Agreements
        context={context}
        rows={(rows as AgreementRow[]).filter(({ content }) =>
          content.ambitions.some((each) => each === ambition),
        )}
      />
    ),
  },
  {
    place: 'municipality',
    order: 82,
    statements: () => [agreementList()],
    view: ([rows], context, municipality) => (
      <Agreements
        context={context}
        rows={(rows as AgreementRow[]).filter(({ content }) =>
          content.parties.some((party) => party.municipality === municipality),
        )}
      />
    ),
  },
];
