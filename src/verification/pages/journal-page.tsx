import {
  AdviceLine,
  Breadcrumb,
  DataTable,
  momentWords,
  number,
  Status,
  Submit,
  TextArea,
} from '#platform/html';
import { emptyForm, type Page, type PageContext } from '#platform/http';
import {
  checkpoints,
  journalKeys,
  type KnownKey,
  type SealState,
  type SignedCheckpoint,
  sealState,
  verifierLine,
} from '#platform/journal';
import { verificationMessages } from '../messages.ts';
import { checkpointPath, journalPath } from '../paths.ts';
import { judgeNote, type NoteAnswer, readsOfNote } from '../prove.ts';

/** So many are shown; all of them are in the API. */
const shown = 24;
/** A note is some three hundred characters; mail programs add some. */
const longestNote = 2000;

/** The journal of the region, for anyone: how far it is, what was signed, and a kept checkpoint checked. */
export const journalPage: Page = {
  path: journalPath,
  query: ['controlepunt'],
  render: async (context) => {
    const note = (context.query.get('controlepunt') ?? '').slice(0, longestNote);
    const [[state], signed, keys, ...parts] = await context.read([
      sealState(),
      checkpoints(shown),
      ...readsOfNote(note),
    ]);
    const answer = note.trim() === '' ? undefined : judgeNote(context.region.id, note, [keys, ...parts]);
    const title = verificationMessages[context.lang].title;
    return { title, body: <View {...{ context, state, signed, keys, note, answer }} /> };
  },
};

function View(props: {
  context: PageContext;
  state: SealState | undefined;
  signed: readonly SignedCheckpoint[];
  keys: readonly KnownKey[];
  note: string;
  answer: NoteAnswer | undefined;
}) {
  const { context, state, signed, keys } = props;
  const { lang } = context;
  const t = verificationMessages[lang];
  return (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link('/'), text: context.region.name }]} />
      <h1>{t.title}</h1>
      <AdviceLine lang={lang} competences={['council', 'college']} />
      <p>{t.intro}</p>
      <h2>{t.state}</h2>
      <dl class="facts">
        <div>
          <dt>{t.entries}</dt>
          <dd>{number(state?.sealed ?? 0, lang)}</dd>
        </div>
        <div>
          <dt>{t.waiting}</dt>
          <dd>{number(state?.waiting ?? 0, lang)}</dd>
        </div>
        {state?.sealedAt ? (
          <div>
            <dt>{t.sealedAt}</dt>
            <dd>{momentWords(state.sealedAt, lang)}</dd>
          </div>
        ) : null}
      </dl>
      <Check {...props} />
      <h2>{t.checkpoints}</h2>
      {signed.length === 0 ? <p>{t.noCheckpoints}</p> : <Signed context={context} signed={signed} />}
      <h2>{t.key}</h2>
      <p>{t.keyText}</p>
      {keys.length === 0 ? (
        <p>{t.noKey}</p>
      ) : (
        <ul class="plain">
          {keys.map((key) => (
            <li key={verifierLine(key)}>
              <code class="long">{verifierLine(key)}</code>{' '}
              <span class="meta">
                {key.until === null ? t.keyNow : `${t.keyUntil} ${momentWords(key.until, lang)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Check(props: { context: PageContext; note: string; answer: NoteAnswer | undefined }) {
  const { context, answer } = props;
  const t = verificationMessages[context.lang];
  const sentence = (given: NoteAnswer): string => {
    if (given.kind === 'same') return t.checkGood(number(given.size, context.lang));
    if (given.kind === 'differs') return t.checkBad(number(given.size, context.lang));
    return t[given.kind];
  };
  return (
    <section aria-labelledby="nagaan">
      <h2 id="nagaan">{t.check}</h2>
      {answer ? (
        <p role="status">
          <Status icon={answer.kind === 'same' ? 'ok' : 'warning'} tone={answer.kind === 'same' ? 'v' : 't'}>
            {sentence(answer)}
          </Status>
        </p>
      ) : null}
      <form method="get" action={`${context.link(journalPath)}#nagaan`} class="form">
        <TextArea
          name="controlepunt"
          label={t.note}
          hint={t.checkHint}
          state={emptyForm}
          start={props.note}
          rows={6}
        />
        <p>
          <Submit secondary>{t.checkButton}</Submit>
        </p>
      </form>
    </section>
  );
}

function Signed({ context, signed }: { context: PageContext; signed: readonly SignedCheckpoint[] }) {
  const { lang } = context;
  const t = verificationMessages[lang];
  return (
    <>
      <p>
        <a href={context.link(checkpointPath)}>{t.newest}</a>. {t.keep}
      </p>
      <DataTable
        caption={t.checkpointsCaption}
        captionHidden
        columns={[{ name: t.signedAt }, { name: t.size, figures: true }, { name: t.note }]}
        rows={signed.map(({ size, signedAt, note }) => ({
          key: String(size),
          cells: [
            momentWords(signedAt, lang),
            number(size, lang),
            <code key="note" class="long">
              {note.split('\n')[2]}
            </code>,
          ],
        }))}
      />
    </>
  );
}
