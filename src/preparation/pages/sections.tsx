import { bodyById, type StoredBody } from '#bodies';
import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import {
  capacityPath,
  coherencePath,
  newPreparationPath,
  preparationsPath,
  proposalPreparationPath,
} from '../paths.ts';
import { mayPrepare } from '../policy.ts';
import { type PreparationRow, preparationList } from '../store.ts';
import { readable } from '../whole.ts';
import { PreparationsTable } from './parts.tsx';

export function Prepared(props: {
  context: PageContext;
  title: string;
  none: string;
  rows: readonly PreparationRow[];
  /** What a new task would be about, where one can be given from here. */
  about: string | undefined;
}) {
  const { context } = props;
  const t = preparationMessages[context.lang];
  const rows = readable(context, props.rows);
  const goes = rows.some(({ content }) => content.state !== 'stopped');
  const offers = props.about !== undefined && !goes && mayPrepare.somewhere(context.actor, context.region.id);
  return (
    <section class="b">
      <h2>{props.title}</h2>
      {rows.length === 0 ? (
        <EmptyState>{props.none}</EmptyState>
      ) : (
        <>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          <PreparationsTable context={context} caption={props.title} rows={rows} />
        </>
      )}
      {offers ? (
        <p class="act noprint">
          <a href={context.link(`${newPreparationPath}?onderwerp=${props.about}`)}>{t.start}</a>
        </p>
      ) : null}
      <p class="noprint">
        <a href={context.link(preparationsPath)}>{t.sections.all}</a>
      </p>
    </section>
  );
}

/** On the pages of a proposal, an ambition and the bodies that prepare, guard coherence or divide capacity. */
export const preparationSections: readonly Section[] = [
  {
    place: 'proposal',
    order: 5,
    // Its page has as many reads as it may: the preparation has a page of its own.
    statements: () => [],
    view: (_rows, context, proposal) => {
      const t = preparationMessages[context.lang].sections;
      return (
        <Away title={t.proposal} text={t.toProposal} href={context.link(proposalPreparationPath(proposal))} />
      );
    },
  },
  {
    place: 'ambition',
    order: 20,
    statements: () => [preparationList()],
    view: ([rows], context, ambition) => {
      const t = preparationMessages[context.lang].sections;
      const own = (rows as PreparationRow[]).filter((row) => row.ambition === ambition);
      return (
        <Prepared
          context={context}
          title={t.proposal}
          none={t.ambitionNone}
          rows={own}
          about={`ambitie:${ambition}`}
        />
      );
    },
  },
  {
    place: 'body',
    order: 35,
    statements: (body) => [bodyById(body), preparationList()],
    view: ([bodies, rows], context, body) => {
      const messages = preparationMessages[context.lang];
      const kind = (bodies as StoredBody[])[0]?.kind;
      if (kind === 'working_group')
        return (
          <Prepared
            context={context}
            title={messages.sections.body}
            none={messages.sections.bodyNone}
            rows={(rows as PreparationRow[]).filter((row) => row.body === body)}
            about={undefined}
          />
        );
      if (kind === 'strategic_unit')
        return (
          <Away
            title={messages.coherence.title}
            text={messages.coherence.unitLink}
            href={context.link(coherencePath)}
          />
        );
      if (kind === 'management_team')
        return (
          <Away
            title={messages.capacity.title}
            text={messages.capacity.mt}
            href={context.link(capacityPath)}
          />
        );
      return null;
    },
  },
];

function Away({ title, text, href }: { title: string; text: string; href: string }) {
  return (
    <section class="b">
      <h2>{title}</h2>
      <p>
        <a href={href}>{text}</a>
      </p>
    </section>
  );
}
