import { dateOf } from '#kernel';
import { frameworks, mandatePath } from '#mandates';
import {
  Breadcrumb,
  DataTable,
  EarlierVersions,
  ErrorSummary,
  Invented,
  Paragraphs,
  partialText,
  plainDate,
  Status,
  sinceFirst,
  softHyphens,
  versionsUntil,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { StateSign } from '#process-plans';
import { jointMessages } from '../messages.ts';
import { editJointPath, jointPath, jointProgrammePath } from '../paths.ts';
import { mayKeepJoint, mayRecordAdoption } from '../policy.ts';
import { type AdoptionOutcome, adoptables, type Cell, tally } from '../rules/adoption.ts';
import { editorialNow } from '../rules/text.ts';
import {
  type JointContent,
  type JointRow,
  jointById,
  jointVersions,
  newestOfJoint,
  type Told,
} from '../store.ts';
import { boardName, cellsFor, replacedOf, textDay, whatWords } from '../words.ts';
import { AdoptForm, ProgressForm } from './work-forms.tsx';

/** A joint programme: frame, execution programme, who adopted what, and how far it is. */
export async function showJoint(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.programma);
  const [[row], all, versions] = await context.read([
    jointById(id),
    frameworks(),
    jointVersions(id, versionsUntil(context.query)),
  ]);
  if (!row) return undefined;
  const { lang, today } = context;
  const { content } = row;
  const t = jointMessages[lang];
  const may = mayKeepJoint(context.actor, context.region.id) !== undefined;
  const cells = adoptables.map((what) => ({ what, cells: cellsFor(row, what, all, today) }));
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(jointPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(content.title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        {content.source === '' ? (
          <Invented context={context} of={sinceFirst(row, row.texts)}>
            {t.invented}
          </Invented>
        ) : (
          <p class="src">
            {t.source}: <span lang="nl">{content.source}</span>
          </p>
        )}
        {may ? (
          <p>
            <a href={context.link(editJointPath(id))}>{t.edit}</a>
          </p>
        ) : null}
      </div>
      <Texts context={context} content={content} />
      <section class="b" aria-labelledby="vaststelling">
        <h2 id="vaststelling">{t.adoption}</h2>
        <p>
          {cells
            .map(({ what, cells: own }) => `${t.whats[what]}: ${t.of(tally(own).adopted, tally(own).of)}.`)
            .join(' ')}
        </p>
        {editorialNow(row.texts).map(({ version, recordedAt, reason }) => (
          <p key={version}>{t.editorial(version, plainDate(dateOf(recordedAt), lang), reason ?? '')}</p>
        ))}
        <DataTable
          caption={t.adoption}
          captionHidden
          columns={[t.board, ...adoptables.map((what) => t.whats[what])].map((name) => ({ name }))}
          rows={content.boards.map((board, at) => ({
            key: board.key,
            cells: [
              <span key="name" lang="nl">
                {boardName(context, board)}
              </span>,
              ...cells.map(({ what, cells: own }) => (
                <AdoptionCell key={what} {...{ context, row, what }} cell={own[at] as Cell} />
              )),
            ],
          }))}
        />
        <AdoptForm context={context} row={row} state={state} />
      </section>
      <section class="b" aria-labelledby="voortgang">
        <h2 id="voortgang">{t.progress}</h2>
        {row.reports.length === 0 ? <p>{t.noProgress}</p> : null}
        <ol>
          {row.reports.map((report) => {
            const part = content.parts.find(({ number }) => number === report.part);
            return (
              <li key={report.id}>
                <p>
                  <b lang="nl">{part ? t.part(part.number, part.title) : t.whole}</b>{' '}
                  <StateSign context={context} state={report.state} />
                </p>
                <p class="small">{t.reported(partialText(report.day, lang), report.recordedBy)}</p>
                <Paragraphs text={report.words} />
              </li>
            );
          })}
        </ol>
        {may ? <ProgressForm context={context} row={row} state={state} /> : null}
      </section>
      <EarlierVersions
        lang={lang}
        versions={versions}
        show={(version) => <Texts context={context} content={version.content} />}
        more={(oldest) => context.link(`${jointProgrammePath(id)}?tot_versie=${oldest}`)}
      />
    </div>
  );
  return { title: content.title, current: 'councils', address: jointProgrammePath(id), body };
}

export const jointPage: Page = {
  path: jointProgrammePath('{programma}'),
  query: ['bestuur', 'wat', 'tekst', 'tot_versie'],
  collected: ({ programma }) => newestOfJoint(Number(programma)),
  render: (context) => showJoint(context, emptyForm),
};

function ToldText({ context, told }: { context: PageContext; told: Told }) {
  const t = jointMessages[context.lang];
  return (
    <>
      {told.text === '' ? <p>{t.notTold}</p> : <Paragraphs text={told.text} />}
      {told.address === null ? null : (
        <p>
          <a href={told.address} rel="noopener">
            {t.document}
          </a>
        </p>
      )}
    </>
  );
}

function Texts({ context, content }: { context: PageContext; content: JointContent }) {
  const t = jointMessages[context.lang];
  return (
    <div class="b txt">
      <h2>{t.frame}</h2>
      <ToldText context={context} told={content.frame} />
      {content.mandate === null ? null : (
        <p>
          <a href={context.link(mandatePath(content.mandate as Parameters<typeof mandatePath>[0]))}>
            {t.inMandate}
          </a>
        </p>
      )}
      <h2>{t.execution}</h2>
      <ToldText context={context} told={content.programme} />
      <h3>{t.parts}</h3>
      {content.parts.length === 0 ? (
        <p>{t.noParts}</p>
      ) : (
        <ul>
          {content.parts.map((part) => (
            <li key={part.number}>
              <span lang="nl">{t.part(part.number, part.title)}</span> ({t.years(part.from, part.to)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was recorded before it, and why what stands there now came in its place. */
function Replaced(props: { context: PageContext; row: JointRow; earlier: ReturnType<typeof replacedOf> }) {
  const { context, row, earlier } = props;
  const { lang } = context;
  const t = jointMessages[lang];
  if (earlier.length === 0) return null;
  return (
    <details class="small">
      <summary>{t.replaced(earlier.length)}</summary>
      {earlier.map((each) => (
        <p key={each.version}>
          {t.outcomes[each.outcome]}, {partialText(each.day, lang)} (
          {t.textOf(each.text, textDay(context, row, each.text))}).{' '}
          {each.note === '' ? null : <span lang="nl">{each.note}</span>}{' '}
          {each.link === null ? null : (
            <a href={each.link} rel="noopener">
              {t.document}
            </a>
          )}{' '}
          {t.recordedBy(each.recordedBy, plainDate(dateOf(each.recordedAt), lang))}{' '}
          {each.why === null ? null : (
            <>
              {t.replacedWhy} <span lang="nl">{each.why}</span>
            </>
          )}
        </p>
      ))}
    </details>
  );
}

const looks = {
  adopted: { icon: 'ok', tone: 'v' },
  reservation: { icon: 'warning', tone: 'v' },
  held: { icon: 'planned' },
  rejected: { icon: 'rejected', tone: 't' },
} as const satisfies Record<AdoptionOutcome, object>;

function AdoptionCell(props: {
  context: PageContext;
  row: JointRow;
  what: (typeof adoptables)[number];
  cell: Cell;
}) {
  const { context, row, what, cell } = props;
  const { lang, actor, region } = context;
  const t = jointMessages[lang];
  const may = !cell.elsewhere && mayRecordAdoption(actor, region.id, cell.board) !== undefined;
  const write = (word: string, text: number) => (
    <a
      class="line-below"
      href={context.link(
        `${jointProgrammePath(row.id)}?bestuur=${cell.board.key}&wat=${whatWords[what]}&tekst=${text}#vastleggen`,
      )}
    >
      {word} <span class="vh">{t.adoptHead(t.whats[what], boardName(context, cell.board))}</span>
    </a>
  );
  return (
    <>
      {cell.outcome === null ? (
        <Status icon="out">{t.notRecorded}</Status>
      ) : (
        <Status {...looks[cell.outcome]}>
          {t.outcomes[cell.outcome]}
          {cell.day === null ? '' : `, ${partialText(cell.day, lang)}`}
        </Status>
      )}
      {cell.earlier && cell.text !== null ? (
        <span class="line-below">{t.ofEarlier(cell.text, textDay(context, row, cell.text))}</span>
      ) : null}
      {cell.note === '' ? null : (
        <span class="line-below" lang="nl">
          {cell.note}
        </span>
      )}
      {cell.link === null ? null : (
        <a class="line-below" href={cell.link} rel="noopener">
          {t.document}
        </a>
      )}
      {cell.elsewhere && row.content.mandate !== null ? (
        <a
          class="line-below"
          href={context.link(mandatePath(row.content.mandate as Parameters<typeof mandatePath>[0]))}
        >
          {t.inMandate}
        </a>
      ) : null}
      <Replaced context={context} row={row} earlier={replacedOf(row, what, cell)} />
      {may && cell.earlier ? write(t.anew, row.version) : null}
      {may ? write(cell.outcome === null ? t.record : t.again, cell.text ?? row.version) : null}
    </>
  );
}
