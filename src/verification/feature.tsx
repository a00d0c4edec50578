import type { Feature, Feed } from '#platform/http';
import { checkpoints } from '#platform/journal';
import { verificationReads } from './api-reads.ts';
import { verificationMessages } from './messages.ts';
import { journalPage } from './pages/journal-page.tsx';
import { voteProofPage } from './pages/vote-proof-page.tsx';
import { checkpointPath, voteProofPath } from './paths.ts';

/** The newest checkpoint as it was signed, for programs that keep it. */
const checkpointFeed: Feed = {
  path: checkpointPath,
  mediaType: 'text/plain',
  write: async (context) => {
    const [[newest]] = await context.read([checkpoints(1)]);
    return newest?.note;
  },
};

export const verificationFeature: Feature = {
  name: 'verification',
  migrations: [],
  pages: [journalPage, voteProofPage],
  reads: verificationReads,
  feeds: [checkpointFeed],
  sections: [
    {
      place: 'vote',
      order: 90,
      statements: () => [],
      view: (_rows, context, vote) => (
        <p>
          <a href={context.link(voteProofPath(vote))}>{verificationMessages[context.lang].voteLink}</a>
        </p>
      ),
    },
  ],
};
