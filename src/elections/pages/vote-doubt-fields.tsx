import { voteDoubts } from '#kernel';
import { DoubtField } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import { voteDoubtAsked, voteDoubtWords, voteDoubtYes } from '../vote-doubts.ts';

/** What looks wrong about votes of a council, each asked once it was found, with a tick of its own. */
export function VoteDoubtFields({ lang, state }: { lang: Lang; state: FormState }) {
  return (
    <>
      {voteDoubts.map((doubt) => (
        <DoubtField
          key={doubt}
          name="stemmen_kloppen"
          word={voteDoubtWords[doubt]}
          label={voteDoubtAsked[doubt][lang]}
          yes={voteDoubtYes[lang]}
          state={state}
        />
      ))}
    </>
  );
}
