import { Breadcrumb, EmptyState, Notice, Printed } from '#platform/html';
import type { Export, Page, PageContext } from '#platform/http';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { noteBody, noteDocument, sentText } from '../note.ts';
import { notePath, notePdfPath, roundPath, roundsPath } from '../paths.ts';
import { mayRunRound } from '../policy.ts';
import type { Round } from '../round.ts';
import { isPublicRound, type RoundState } from '../rules/round-state.ts';
import { newestOfRound, roundById } from '../store.ts';
import { answersSent, stateOn } from '../whole.ts';

/** The note of answers: for everybody once it was sent to the councils, before that for the regional clerk. */
export const notePage: Page = {
  path: notePath('{raadpleging}'),
  collected: ({ raadpleging }) => newestOfRound(Number(raadpleging)),
  render: async (context) => {
    const { lang } = context;
    const t = consultationMessages[lang];
    const [[round]] = await context.read([roundById(Number(context.params.raadpleging))]);
    if (!round) return undefined;
    const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
    const state = stateOn(round, context.today);
    if (!clerk && !isPublicRound(state, round.sentOn ?? round.past)) return undefined;
    const sent = answersSent(round);
    const draft = clerk && !round.past && (state === 'closed' || state === 'processing');
    const title = `${t.note}: ${round.title}`;
    const body = (
      <div class="wrap phead">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(roundsPath), text: t.list },
            { href: context.link(roundPath(round.id)), text: round.title },
          ]}
        />
        <h1>
          {t.note}: <span lang="nl">{round.title}</span>
        </h1>
        {sent && round.reportedAt ? (
          <p>
            {sentText(round, lang)} <a href={context.link(notePdfPath(round.id))}>{t.pdf}</a>
          </p>
        ) : null}
        {!sent && draft ? (
          <Notice kind="info">
            <p>{t.noteDraft}</p>
          </Notice>
        ) : null}
        {sent || draft ? (
          <div class="txt">
            <Printed blocks={noteBody(context, round, clerk)} />
          </div>
        ) : (
          <EmptyState>{noNoteText(round, state, lang)}</EmptyState>
        )}
      </div>
    );
    return { title, current: 'councils', body };
  },
};

/** What still has to happen for it. */
export const noNoteYet = (state: RoundState, lang: PageContext['lang']): string => {
  const t = closingMessages[lang];
  return state === 'concept' || state === 'sent_out' ? t.noteOpen : t.noteClosed;
};

/** Why there is none: of a round that was withdrawn none will come. */
function noNoteText({ past }: Round, state: RoundState, lang: PageContext['lang']): string {
  const t = consultationMessages[lang];
  if (past) return t.notePast;
  return state === 'withdrawn' ? t.noteWithdrawn : noNoteYet(state, lang);
}

export const consultationExports: readonly Export[] = [
  {
    name: 'consultation_note_pdf',
    path: notePdfPath('{raadpleging}'),
    summary: { nl: 'De nota van beantwoording als PDF', en: 'The note of answers as PDF' },
    make: async (context) => {
      const [[round]] = await context.read([roundById(Number(context.params.raadpleging))]);
      if (!round || !answersSent(round)) return undefined;
      return { fileName: `nota-van-beantwoording-${round.id}`, document: noteDocument(context, round) };
    },
  },
];
