import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { programmeName } from '../names.ts';
import { programmePath, programmesPath } from '../paths.ts';
import { type ProgrammeLine, programmeList, type ServingPart, servingAmbition } from '../store.ts';
import { Serving } from './parts.tsx';

/** The programmes of a municipality, and the way to all of them. */
function OwnProgrammes({
  context,
  programmes,
}: {
  context: PageContext;
  programmes: readonly ProgrammeLine[];
}) {
  const t = programmeMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.title}</h2>
      {programmes.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <ul class="plain">
        {programmes.map((each) => (
          <li key={each.id}>
            <a href={context.link(programmePath(each.id))} lang="nl">
              {programmeName(each, each.title)}
            </a>
            , {each.year}
          </li>
        ))}
      </ul>
      <p>
        <a href={context.link(programmesPath)}>{t.all}</a>
      </p>
    </section>
  );
}

/** On the pages of an ambition and of a proposal: what a budget does for it; on that of a municipality its own. */
export const programmeSections: readonly Section[] = [
  {
    place: 'municipality',
    order: 80,
    statements: () => [programmeList()],
    view: ([programmes], context, municipality) => (
      <OwnProgrammes
        context={context}
        programmes={(programmes as ProgrammeLine[]).filter((each) => each.municipality === municipality)}
      />
    ),
  },
  {
    place: 'ambition',
    order: 70,
    statements: (ambition) => [servingAmbition(ambition)],
    view: ([parts], context) => <Serving context={context} parts={parts as ServingPart[]} />,
  },
  {
    // The page of a proposal has as many reads as it may: the parts stand on the page of the programmes.
    place: 'proposal',
    order: 90,
    statements: () => [],
    view: (_rows, context, proposal) => (
      <p class="b">
        <a href={context.link(`${programmesPath}?voorstel=${proposal}`)}>
          {programmeMessages[context.lang].section.ofProposal}
        </a>
      </p>
    ),
  },
];
