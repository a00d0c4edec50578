import { DefinitionSide } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { followMessages } from '../follow-messages.ts';
import { followPath } from '../paths.ts';
import { parseSubject, type Subject, subjectText } from '../rules/follow.ts';
import { feedPath } from './feeds.ts';

function FollowThis({ context, subject }: { context: PageContext; subject: Subject }) {
  const t = followMessages[context.lang];
  const asked = `${followPath}?onderwerp=${encodeURIComponent(subjectText(subject))}`;
  const ways = (
    <>
      <p>{t.blockText[subject.kind]}</p>
      <ul class="links">
        <li>
          <a href={context.link(asked)}>{t.byMail}</a>
        </li>
        <li>
          <a href={context.link(feedPath(context, subject))}>{t.byFeed}</a>
        </li>
      </ul>
    </>
  );
  // Beside a proposal as what stands there; below an ambition or a municipality a part of its own.
  if (subject.kind === 'voorstel')
    return (
      <DefinitionSide id="volgen" title={t.block} items={[]}>
        {ways}
      </DefinitionSide>
    );
  return (
    <section class="b" id="volgen">
      <h2>{t.block}</h2>
      {ways}
    </section>
  );
}

const last = 90;

function at(place: 'proposal-side' | 'ambition' | 'municipality', kind: Subject['kind']): Section {
  const view = (_rows: readonly unknown[][], context: PageContext, about: string | number) => {
    const subject = parseSubject(`${kind}/${about}`);
    return subject ? <FollowThis context={context} subject={subject} /> : null;
  };
  return { place, order: last, statements: () => [], view } as Section;
}

/** "Volg dit", on the pages of what can be followed. */
export const followSections: readonly Section[] = [
  at('proposal-side', 'voorstel'),
  at('ambition', 'ambitie'),
  at('municipality', 'gemeente'),
];
