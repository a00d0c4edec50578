import type { JSX } from 'preact';
import type { Actor, AnyPolicy, CalendarDate } from '#kernel';
import type { Statement } from '#platform/database';
import type { AnyOperation, Region, Sentence } from '#platform/operations';

export type Lang = 'nl' | 'en';
export type NavigationItem = 'proposals' | 'meetings' | 'ambitions' | 'bodies' | 'councils';

/** What a page is made from. Reads go through `read`: all of a page in one round trip. */
export interface PageContext {
  readonly lang: Lang;
  readonly region: Region;
  readonly actor: Actor;
  readonly today: CalendarDate;
  readonly demonstration: boolean;
  /** Until when a demonstration wrote what it begins with: what came later a visitor wrote, and it may be real. Left out: no demonstration. */
  readonly inventedUntil?: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  /** What follows the question mark: of a page the names it declares, of a read of the API all. */
  readonly query: URLSearchParams;
  read<const S extends readonly Statement<unknown>[]>(
    statements: S,
  ): Promise<{ [K in keyof S]: S[K] extends Statement<infer Row> ? Row[] : never }>;
  /** Address below the region in the language of this page: `link('/voorstellen')`. */
  link(path: string): string;
  /** The whole address of one that `link` gives, for what is read elsewhere. */
  absolute(path: string): string;
}

/** A page's answer; the frame around it comes from main. `undefined` means that nothing lives at this address. */
export type PageAnswer =
  | {
      readonly title: string;
      readonly current?: NavigationItem;
      readonly body: JSX.Element;
      readonly status?: number;
      /** Where this page is, below the region: for a form that was sent to an address that is no page nor below its own. */
      readonly address?: string;
      /** Shows what ballots of an open vote change: made anew for every reader. */
      readonly live?: boolean;
      /** For a screen that many look at from afar: nothing around it. */
      readonly screen?: boolean;
    }
  /** There is a better page for this now: an address with the language in it, as `link` gives. */
  | { readonly redirect: string }
  /** The reader may not do this: a sentence that says who does. */
  | { readonly denied: string }
  | undefined;

export interface Page {
  /** Dutch address below the region: `/voorstellen/{voorstel}`. */
  readonly path: string;
  /** Names that the page reads from `context.query`; it sees no others, and kept pages differ by these alone. */
  readonly query?: readonly string[];
  /** Costs so much to make that it is limited how often somebody asks. */
  readonly dear?: true;
  /**
   * Readers may put it in a document of their own: what a visitor sees on it, heading by heading. The subjects in the journal
   * that tell how new it is (`proposal/5`, with what lies below it), or what reads that (`newestShown`).
   */
  readonly collected?: (
    params: Readonly<Record<string, string>>,
    region: Region,
  ) => readonly [string, ...string[]] | Statement<{ readonly at: string | null }>;
  readonly render: (context: PageContext) => Promise<PageAnswer>;
}

/** What was wrong with a form: a sentence per field, by its name. */
export type Problems = Readonly<Record<string, string>>;

/** What was sent, to be shown again. Several values under one name for checkboxes. */
export interface FormState {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problems: Problems;
  /** Why the whole was refused, in the language of the page. */
  readonly refusal?: string;
}

export const emptyForm: FormState = { values: {}, problems: {} };

/** The form of an operation: sent to the operation's own address. */
export interface Form {
  readonly operation: AnyOperation;
  /** The page with the form, kept input and problems; also what a refusal shows. */
  readonly page: (context: PageContext, state: FormState) => Promise<PageAnswer>;
  /** Where to go after success: an address below the region. */
  readonly after: (output: unknown, params: Readonly<Record<string, string>>) => string;
}

/** A read that is offered to machines: same address as the page, below `/api/v1`. */
export interface ApiRead {
  readonly name: string;
  readonly path: string;
  readonly summary: { readonly nl: string; readonly en: string };
  readonly query?: import('zod').ZodObject;
  /** As of a page. */
  readonly dear?: true;
  /** Sentences for what the query's schema finds wrong: its messages are the keys. */
  readonly problems?: Readonly<Record<string, Sentence>>;
  readonly output: import('zod').ZodType;
  /** `undefined`: 404. */
  readonly read: (context: PageContext) => Promise<unknown>;
}

/** Bytes that are sent as they were received. */
export interface ServedFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName: string;
  /** Shown in a page; everything else is offered for keeping. */
  readonly inline: boolean;
}

/** An address that answers with a file, below the region and below its API. It sees no query. */
export interface Download {
  readonly name: string;
  readonly path: string;
  readonly summary: Sentence;
  /** `undefined`: 404. A sentence: it was here and is not shown any more. */
  readonly find: (context: PageContext) => Promise<ServedFile | { readonly gone: string } | undefined>;
}

/** What a program follows to hear of something new, in Dutch and English. */
export interface Feed {
  /** Dutch address below the region: `/nieuws.atom`. */
  readonly path: string;
  readonly mediaType: string;
  /** Names that the feed reads from `context.query`. */
  readonly query?: readonly string[];
  /** `undefined`: 404; nobody follows for months what was mistyped. */
  readonly write: (context: PageContext) => Promise<string | undefined>;
}

/** What a stream says now. What each key gets of its own is told to no other. */
export interface StreamAnswer {
  /** `sealedOrder` of the journal, read before the rest. */
  readonly order: number;
  readonly data: {
    /** Changes when the page itself would look different. */
    readonly phase: string;
    /** What is new in a sentence, for who does not see it. */
    readonly say: string;
    /** Parts of the page, drawn, by name. */
    readonly parts: Readonly<Record<string, JSX.Element | null>>;
  };
  readonly own?: ReadonlyMap<string, string>;
}

/** The last part of every address of a stream. */
export const streamEnd = '/live';

/** An address that a browser follows (server-sent events); whatever it brings stands on a page too. */
export interface Stream {
  /** Dutch address below the region, with `streamEnd`: `/stemmingen/{stemming}/live`. */
  readonly path: string;
  /** The same for everybody: asked as a visitor. `undefined`: there is nothing to follow. */
  readonly read: (context: PageContext) => Promise<StreamAnswer | undefined>;
  /** Who may follow, as may see the page that it belongs to; left out: everybody. */
  readonly policy?: AnyPolicy;
  /** Whose own part somebody may follow. */
  readonly key?: (actor: Actor, region: Region) => string | undefined;
}

/** What a feature offers to main. */
export interface Feature {
  readonly name: string;
  readonly migrations: readonly import('#platform/database').Migration[];
  readonly pages?: readonly Page[];
  readonly forms?: readonly Form[];
  /** Writes offered by API whose forms lie outside the region, with the operator. */
  readonly operations?: readonly AnyOperation[];
  /** Writes offered by API whose forms send files along: main has pages of their own for them in the region. */
  readonly fileOperations?: readonly AnyOperation[];
  readonly reads?: readonly ApiRead[];
  /** Who reads what is not public yet: told on "Wie mag wat". */
  readonly reading?: readonly AnyPolicy[];
  /** Likewise, of what is opened by sharing and by no office alone (`maySee`), or by any office: in a sentence. */
  readonly shared?: readonly Sentence[];
  readonly downloads?: readonly Download[];
  readonly exports?: readonly import('./exports.ts').Export[];
  readonly feeds?: readonly Feed[];
  readonly streams?: readonly Stream[];
  readonly sections?: readonly import('./sections.ts').Section[];
  readonly tasks?: import('./tasks.ts').TaskList;
  readonly runningTerms?: import('./running-terms.ts').RunningTerms;
  readonly restsOnCouncils?: import('./rests-on-councils.ts').RestsOnCouncils;
}
