import { Breadcrumb, softHyphens } from '#platform/html';
import type { Page, PageAnswer, PageContext } from '#platform/http';
import { proposalPath, readVersionTexts } from '#proposals';
import { compareTexts } from '../compare.ts';
import { documentMessages } from '../messages.ts';
import { numberOf } from './compare-page.tsx';
import { ChooseVersions, Compared } from './side-by-side.tsx';

/** Two versions of a proposal's own text side by side: by default the first and the one as it is now. */
export const compareProposalPage: Page = {
  path: '/voorstellen/{voorstel}/verschillen',
  query: ['van', 'met'],
  dear: true,
  render: showDifferences,
};

async function showDifferences(context: PageContext): Promise<PageAnswer> {
  const id = Number(context.params.voorstel);
  const from = numberOf(context.query.get('van'), 1);
  const to = numberOf(context.query.get('met'), 2);
  const found = await readVersionTexts(context, id, from, to);
  if (!found) return undefined;
  const { proposal, numbers } = found;
  const t = documentMessages[context.lang];
  const body = (
    <div class="wrap phead">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(`${proposalPath(id)}#versies`), text: proposal.title }]}
      />
      <h1>{t.compareTitle}</h1>
      <p>
        <span lang="nl">{softHyphens(proposal.title)}</span>: {t.compareFrom.toLowerCase()} {from}{' '}
        {t.compareTo} {to}
      </p>
      <ChooseVersions {...{ context, from, to, numbers }} action={`${proposalPath(id)}/verschillen`} />
      <Answer {...{ context, from, to }} {...found} />
    </div>
  );
  return { title: `${t.compareTitle}: ${proposal.title}`, current: 'proposals', body };
}

function Answer(props: {
  context: PageContext;
  from: number;
  to: number;
  numbers: readonly number[];
  before: string | undefined;
  after: string | undefined;
}) {
  const { context, from, to, before, after } = props;
  const t = documentMessages[context.lang];
  if (props.numbers.length < 2) return <p>{t.compareOneVersion}</p>;
  if (from === to) return <p>{t.compareSameVersion}</p>;
  const missing = [before === undefined ? from : 0, after === undefined ? to : 0].filter((n) => n > 0);
  if (before === undefined || after === undefined)
    return <p>{missing.map((number) => t.compareNoText(number)).join(' ')}</p>;
  return (
    <Compared
      {...{ context, from, to }}
      lang="nl"
      comparison={compareTexts(before, after)}
      note={t.compareProposalNote}
      same={t.compareProposalSame}
      tooMuch={t.compareProposalTooMuch}
    />
  );
}
