import { Breadcrumb, EmptyState } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalById, proposalPath } from '#proposals';
import { motionMessages } from '../messages.ts';
import { subMessages } from '../messages-sub.ts';
import { motionPath, proposalMotionsPath } from '../paths.ts';
import { changeOf, redline } from '../redline.ts';
import { type Motion, motionsOfProposal, stateOf, textWithSubs } from '../store.ts';
import { fractionName, Invented, Legend, MotionStatus, Redline, townOf } from './parts.tsx';

// Measured with 200, each opened: all on one page make a press wait longer than 200 ms on a busy machine.
const onePage = 50;

/** Every amendment and motion on one proposal; each change is folded, and what is out of sight is not laid out. */
export const proposalMotionsPage: Page = {
  path: proposalMotionsPath('{voorstel}'),
  query: ['vanaf'],
  render: async (context) => {
    const id = Number(context.params.voorstel);
    const asked = context.query.get('vanaf') ?? '';
    const from = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
    const [[proposal], motions] = await context.read([
      proposalById(id),
      motionsOfProposal(id, onePage, from),
    ]);
    if (!proposal) return undefined;
    const t = motionMessages[context.lang];
    const rest = (motions[0]?.total ?? 0) - from - motions.length;
    const body = (
      <div class="wrap phead">
        <Breadcrumb
          label={t.crumb}
          links={[{ href: context.link(proposalPath(id)), text: proposal.title }]}
        />
        <h1>{t.onProposalTitle}</h1>
        <p>{t.onProposalIntro}</p>
        <Invented context={context} />
        {motions.length === 0 ? <EmptyState>{t.noneOnProposal}</EmptyState> : <Legend context={context} />}
        <ol class="farrows">
          {motions.map((one) => (
            <Row key={one.id} context={context} one={one} />
          ))}
        </ol>
        {rest > 0 ? (
          <p>
            <a href={context.link(`${proposalMotionsPath(id)}?vanaf=${from + onePage}`)}>{t.more}</a>
          </p>
        ) : null}
      </div>
    );
    return { title: `${t.onProposalTitle}: ${proposal.title}`, current: 'proposals', body };
  },
};

function Amends({ context, one }: { context: PageContext; one: Motion }) {
  return (
    <>
      . {subMessages[context.lang].on} <span lang="nl">{one.amended?.title}</span>
    </>
  );
}

function Row({ context, one }: { context: PageContext; one: Motion }) {
  const t = motionMessages[context.lang];
  const s = subMessages[context.lang];
  const withSubs = textWithSubs(one);
  return (
    <li>
      <b lang="nl">
        <a href={context.link(motionPath(one.id))}>{one.title}</a>
      </b>
      <p class="m">
        {t.kinds[one.kind]}, {t.council(townOf(context, one.municipality))}. {fractionName(context, one)}
        {one.amended ? <Amends context={context} one={one} /> : null}
        {one.kind === 'amendment' && one.proposalVersion !== null
          ? `, ${t.onVersion(one.proposalVersion)}`
          : ''}
      </p>
      <p>
        <MotionStatus context={context} state={stateOf(one)} late={one.late} />
      </p>
      {one.kind === 'motion' ? null : (
        <details>
          <summary>
            {t.changeShow}
            <span class="vh">: {one.title}</span>
          </summary>
          <Redline context={context} parts={one.change ?? changeOf(one)} />
          {withSubs === undefined ? null : (
            <>
              <p>{stateOf(one) === 'adopted' ? s.decided : s.soFar}:</p>
              <Redline context={context} parts={redline(one.passage, withSubs)} />
            </>
          )}
        </details>
      )}
    </li>
  );
}
