import { Breadcrumb, EmptyState, longDate, Notice, Printed, TextField, Words } from '#platform/html';
import { emptyForm, type Page, type PageAnswer, type PageContext } from '#platform/http';
import {
  type collectedPages,
  type Gathered,
  gatherInTurn,
  headingIn,
  isTaken,
  leftBlocks,
  newestIn,
  offeredKeys,
  pageBlocks,
  takenParts,
  titleOf,
} from './compose.ts';
import type { Job } from './jobs.ts';
import { ownDocumentMessages } from './messages.ts';
import { archivePdfPath, documentPath, documentPdfPath, jobPdfPath, selectionPath } from './paths.ts';
import { type Selection, selectionOf, selectionQuery } from './selection.ts';

type Find = ReturnType<typeof collectedPages>;
const asked = ['deel', 'titel', 'weggelaten'] as const;

/** What somebody chose, to order and to make a document of. Where nothing stands in the address, main adds what a cookie keeps. */
export function selectionPage(find: Find): Page {
  return {
    path: selectionPath,
    query: [...asked, 'vol', 'onbekend'],
    dear: true,
    render: async (context) => {
      const t = ownDocumentMessages[context.lang];
      const selection = selectionOf(context.query);
      const gathered = await gatherInTurn(context, selection, find);
      if (!gathered) return tooBusy(context);
      const refused = context.query.has('vol')
        ? t.full
        : context.query.has('onbekend')
          ? t.notThere
          : undefined;
      const body = (
        <div class="wrap phead">
          <h1>{t.title}</h1>
          <p class="txt">{t.intro}</p>
          {refused === undefined ? null : (
            <Notice kind="warning">
              <p>{refused}</p>
            </Notice>
          )}
          {gathered.length === 0 ? (
            <>
              <Printed blocks={leftBlocks(context, selection)} />
              <EmptyState>{t.none}</EmptyState>
            </>
          ) : (
            <Work context={context} selection={selection} gathered={gathered} />
          )}
        </div>
      );
      return { title: t.title, body };
    },
  };
}

function tooBusy({ lang }: PageContext): PageAnswer {
  const { busyTitle, busyText } = ownDocumentMessages[lang];
  const body = (
    <div class="wrap phead">
      <h1>{busyTitle}</h1>
      <p>{busyText}</p>
    </div>
  );
  return { title: busyTitle, body, status: 503 };
}

interface WorkProps {
  readonly context: PageContext;
  readonly selection: Selection;
  readonly gathered: readonly Gathered[];
}

function Work({ context, selection, gathered }: WorkProps) {
  const { lang } = context;
  const t = ownDocumentMessages[lang];
  const newest = newestIn(gathered);
  const { title, left } = selection;
  const query = selectionQuery(selection);
  const at = (path: string) => `${context.link(path)}?${query}`;
  return (
    <form method="post" action={context.link(selectionPath)} class="form">
      {/* Enter in the title presses the first button: that one keeps what stands here, and takes no page away. */}
      <button type="submit" name="doe" value="bewaren" class="vh" tabindex={-1}>
        {t.keep}
      </button>
      <p>
        <b>{t.count(gathered.length)}</b>
        {newest ? ` · ${t.newest(longDate(newest, lang))}` : ''}
      </p>
      <TextField name="titel" label={t.documentTitle} hint={t.titleHint} state={emptyForm} start={title} />
      {left === undefined ? null : (
        <label class="check">
          <input type="checkbox" name="weggelaten" value={left} checked />
          <span>{`${t.leftOut(left)} ${t.goneKept}`}</span>
        </label>
      )}
      <h2>{t.order}</h2>
      <ol class="chosen">
        {gathered.map((each, index) => (
          <ChosenPage
            key={each.selected.address}
            context={context}
            each={each}
            index={index}
            of={gathered.length}
          />
        ))}
      </ol>
      <p class="takealong">
        <button type="submit" name="doe" value="pdf" class="utrecht-button utrecht-button--primary-action">
          {t.makePdf}
        </button>{' '}
        <button
          type="submit"
          name="doe"
          value="bewaren"
          class="utrecht-button utrecht-button--secondary-action"
        >
          {t.keep}
        </button>{' '}
        <button type="submit" name="doe" value="leeg" class="utrecht-button utrecht-button--secondary-action">
          {t.clear}
        </button>
      </p>
      <ul class="plain">
        <li>
          <a href={at(documentPath)}>{t.readHtml}</a>
        </li>
        <li>
          <button type="submit" name="doe" value="archief" class="link">
            {t.makeArchive}
          </button>
        </li>
      </ul>
      <h2>{t.link}</h2>
      <p>{t.linkText}</p>
      <p class="address">
        <a href={at(documentPdfPath)}>{context.absolute(at(documentPdfPath))}</a>
      </p>
      <p>
        {t.language}{' '}
        <a href={otherLanguage(context, query)} lang={lang === 'nl' ? 'en' : 'nl'}>
          {t.otherLanguage}
        </a>
      </p>
    </form>
  );
}

const otherLanguage = ({ lang, region }: PageContext, query: string) =>
  `/${region.id}${lang === 'nl' ? '/en' : ''}${selectionPath}?${query}`;

function ChosenPage(props: { context: PageContext; each: Gathered; index: number; of: number }) {
  const { context, each, index, of } = props;
  const { selected, page } = each;
  const t = ownDocumentMessages[context.lang];
  const title = titleOf(context, each);
  const offered = offeredKeys(page);
  const { gone } = takenParts(each);
  const parts = new Map(page?.parts.map((part) => [part.key, part]));
  const chosen = (key: string) => isTaken(selected.parts, parts.get(key) ?? { key });
  const step = (name: string, label: string, shown: string) => (
    <button type="submit" name="doe" value={`${name}:${index}`} class="link" aria-label={label}>
      {shown}
    </button>
  );
  return (
    <li>
      <input type="hidden" name="pagina" value={selected.address} />
      <input type="hidden" name={`sleutels-${index}`} value={offered.join('*')} />
      <p>
        {page ? (
          <a href={context.link(`/${selected.address}`)}>
            <Words line={headingIn(context, each)} />
          </a>
        ) : (
          <b>{title}</b>
        )}{' '}
        {index > 0 ? step('omhoog', t.upOf(title), t.up) : null}{' '}
        {index < of - 1 ? step('omlaag', t.downOf(title), t.down) : null}{' '}
        {step('weg', t.removeOf(title), t.remove)}
      </p>
      {offered.length > 1 ? (
        <details>
          <summary>{`${t.parts} (${offered.filter(chosen).length}/${offered.length})`}</summary>
          <fieldset>
            <legend class="vh">{`${t.parts}: ${title}`}</legend>
            <div class="checks">
              {offered.map((key) => (
                <label class="check" key={key}>
                  <input type="checkbox" name={`deel-${index}`} value={key} checked={chosen(key)} />
                  <span>
                    <Words line={parts.get(key)?.heading ?? parts.get(key)?.title ?? t.lead} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
      ) : (
        offered.map((key) => <input key={key} type="hidden" name={`deel-${index}`} value={key} />)
      )}
      <GoneParts context={context} index={index} gone={gone} page={page} />
    </li>
  );
}

/** Chosen, and not on the page any more: said, kept, and to be taken out. Of a page that is gone they wait for its return. */
function GoneParts(props: {
  context: PageContext;
  index: number;
  gone: readonly string[];
  page: Gathered['page'];
}) {
  const { context, index, gone, page } = props;
  const t = ownDocumentMessages[context.lang];
  const name = `verdwenen-${index}`;
  if (!page)
    return (
      <>
        {gone.map((key) => (
          <input key={key} type="hidden" name={name} value={key} />
        ))}
      </>
    );
  return (
    <>
      {gone.map((key) => (
        <label class="check" key={key}>
          <input type="checkbox" name={name} value={key} checked />
          <span>{`${t.partGone(key)} ${t.goneKept}`}</span>
        </label>
      ))}
    </>
  );
}

/** The document as one page, to read on a screen. */
export function documentPage(find: Find): Page {
  return {
    path: documentPath,
    query: asked,
    dear: true,
    render: async (context) => {
      const { lang } = context;
      const t = ownDocumentMessages[lang];
      const selection = selectionOf(context.query);
      const gathered = await gatherInTurn(context, selection, find);
      if (!gathered) return tooBusy(context);
      const newest = newestIn(gathered);
      const title = selection.title === '' ? t.untitled(context.region.name) : selection.title;
      const query = selectionQuery(selection);
      const body = (
        <div class="wrap phead txt">
          <Breadcrumb
            label={t.title}
            links={[{ href: `${context.link(selectionPath)}?${query}`, text: t.title }]}
          />
          <h1>{title}</h1>
          <p class="muted">
            {newest ? `${t.newest(longDate(newest, lang))} ` : ''}
            {t.made}
          </p>
          {gathered.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
          <p class="noprint">
            <a href={`${context.link(documentPdfPath)}?${query}`}>{t.asPdf}</a> ·{' '}
            <a href={`${context.link(archivePdfPath)}?${query}`}>PDF/A-2a</a> ·{' '}
            <a href={`${context.link(selectionPath)}?${query}`}>{t.change}</a>
          </p>
          <Printed blocks={leftBlocks(context, selection)} />
          <nav aria-label={t.contents}>
            <ol class="plain">
              {gathered.map((each, index) => (
                <li key={each.selected.address}>
                  <a href={`#deel-${index + 1}`}>
                    <Words line={headingIn(context, each)} />
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          {gathered.map((each, index) => (
            <section key={each.selected.address} id={`deel-${index + 1}`}>
              <Printed blocks={pageBlocks(context, each)} />
            </section>
          ))}
        </div>
      );
      return { title, body };
    },
  };
}

/** A document that is being made, or what came of it. @param ahead how many come first, while it waits for its turn */
export function jobAnswer(context: PageContext, job: Job, ahead: number | undefined): PageAnswer {
  const t = ownDocumentMessages[context.lang];
  const title = job.ready ? t.jobReady : job.failure ? t.jobFailed : t.job;
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.title} links={[{ href: context.link(selectionPath), text: t.title }]} />
      <h1>{title}</h1>
      <JobState context={context} job={job} ahead={ahead} />
    </div>
  );
  return { title, body };
}

function JobState({ context, job, ahead }: { context: PageContext; job: Job; ahead: number | undefined }) {
  const t = ownDocumentMessages[context.lang];
  if (job.ready)
    return (
      <>
        <p>
          <a href={context.link(jobPdfPath(job.id))}>{t.jobDownload}</a>
        </p>
        <p>{t.jobKept}</p>
      </>
    );
  if (job.failure)
    return (
      <>
        <Notice kind="warning">
          <p>{{ too_heavy: t.tooHeavy, busy: t.jobBusy, fault: t.fault }[job.failure]}</p>
        </Notice>
        <p>
          <a href={context.link(selectionPath)}>{t.change}</a>
        </p>
      </>
    );
  return (
    <>
      <p>
        <progress max={job.total + 1} value={job.done} aria-label={t.job} />
      </p>
      <p role="status">
        {ahead !== undefined && job.done === 0
          ? t.jobQueued(ahead)
          : job.done < job.total
            ? t.jobDone(job.done, job.total)
            : t.jobPrinting}
      </p>
      <p>{t.jobWait}</p>
    </>
  );
}
