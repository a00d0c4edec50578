import type { CalendarDate, MunicipalityId, PartialDate, VoteDoubt } from '#kernel';
import type { Source } from '#platform/operations';
import type { EarlyClosing } from './rules/early-closing.ts';
import type { JointText } from './rules/joint.ts';
import type { Carrier } from './rules/points.ts';
import type { Disposition, Effect, KeptState, Support } from './rules/round-state.ts';
import type { RoundKind } from './rules/rule-sets.ts';
import type { Brought } from './rules/submission-correction.ts';
import type { KeptSubmission, Position } from './rules/submission-state.ts';
import type { Timed } from './until.ts';

/** Tekst van een punt zoals hij werd geschreven, met de passage waarover hij gaat. */
export interface PointText {
  readonly text: string;
  readonly page: number | null;
  readonly heading: string;
  readonly quote: string;
}

export interface PointVersion extends PointText {
  readonly number: number;
  /** Whether the quote stands word for word in the document; null where its text is not known or nothing was quoted. */
  readonly quoteFound: boolean | null;
  readonly municipality: MunicipalityId;
  readonly at: string;
  readonly by: string;
}

/** Punt van een of meer raden. */
export interface Point {
  readonly id: number;
  readonly round: number;
  /** Who wrote it; the number is of that council. */
  readonly author: MunicipalityId;
  readonly number: number;
  /** The draft of another council that this text was joined in, and in which version: for the clerks who knew that draft. */
  readonly draft: { readonly point: number; readonly version: number } | null;
  readonly disposition: Disposition | null;
  readonly reason: string | null;
  readonly answeredAt: string | null;
  /** When the answer went to the councils: public, and fixed, from then on. */
  readonly toldAt: string | null;
  /** Number of the newest version. */
  readonly version: number;
  /** The newest first. */
  readonly versions: readonly PointVersion[];
  readonly carriers: readonly Carrier[];
}

/** That a council had no view, as it said so, and how it was taken back. */
export interface NoViewTakenBack {
  readonly saidAt: string;
  readonly saidBy: string;
  readonly note: string;
  readonly decisionDay: CalendarDate | null;
  readonly decisionMeeting: string | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** What was done with what a council said as a whole, and in which words it said that. */
export interface ViewAnswer {
  readonly disposition: Disposition;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  readonly position: Position | null;
  readonly note: string;
  /** When it went to the councils. */
  readonly toldAt: string | null;
}

/** What stood there before it was corrected, and why that was done. */
export interface SubmissionCorrection extends Brought {
  readonly decisionDay: CalendarDate | null;
  /** Left out of corrections from before they were asked. */
  readonly confirmedDoubts?: readonly VoteDoubt[] | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** Inbreng van één raad. */
export interface Submission {
  readonly municipality: MunicipalityId;
  readonly state: KeptSubmission;
  readonly position: Position | null;
  readonly note: string;
  /** Councils whose clerks may see the draft. */
  readonly sharedWith: readonly MunicipalityId[];
  readonly committeeDay: CalendarDate | null;
  readonly decisionDay: CalendarDate | null;
  readonly decisionMeeting: string | null;
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** What looked wrong about the votes, and is right all the same. */
  readonly confirmedDoubts: readonly VoteDoubt[] | null;
  readonly decisionLink: string | null;
  /** Onder voorbehoud: handed in before the council decided. */
  readonly provisional: boolean;
  /** What was handed in under reservation, where the council then decided otherwise; `position` and `note` are the council's. */
  readonly sentPosition: Position | null;
  readonly sentNote: string | null;
  readonly handedInAt: string | null;
  readonly handedInBy: string | null;
  /** Until when it was in time, as was known when it was handed in or said; not kept of what came before that was. */
  readonly judgedUntil: CalendarDate | null;
  readonly reportedAt: string | null;
  /** What stood there before each correction: the earliest first. */
  readonly corrections: readonly SubmissionCorrection[];
  /** What it said before, that it has no view, and took back: the earliest first. */
  readonly takenBack: readonly NoViewTakenBack[];
  /** The earliest first; the last one is still to be sent where it has no `toldAt`. */
  readonly viewAnswers: readonly ViewAnswer[];
  /** The council decided otherwise, or was corrected, after it was answered: that asks an answer of its own. */
  readonly anew: boolean;
  /** What was being written when the council said that it has no view: there again once it takes that back. */
  readonly draftPosition: Position | null;
  readonly draftNote: string | null;
  /** Joint text that it took over last, and in which version. */
  readonly jointText: number | null;
  readonly jointVersion: number | null;
  readonly version: number;
}

/** What a source tells of a round from before it was kept here. */
export interface PastRound {
  readonly sent: PartialDate;
  readonly until: PartialDate | null;
  readonly ended: PartialDate;
  /** What each council brought, as far as a source tells; a council that is left out: nothing is known. */
  readonly told: Readonly<Record<string, string>>;
  readonly source: Source;
  /** What stood there before each correction: the earliest first. */
  readonly corrections?: readonly PastCorrection[];
}

/** All that was written down of such a round. */
export type PastContent = Pick<Round, 'kind' | 'rule' | 'title' | 'sender' | 'explanation' | 'addressees'> & {
  readonly support: Support;
  readonly conclusion: string;
  readonly effect: Effect;
  readonly past: Omit<PastRound, 'corrections'>;
};
export interface PastCorrection {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly before: PastContent;
}

export interface RoundDocument {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly sha256: string | null;
  readonly withdrawn: boolean;
  /** The newest version there is now. */
  readonly newest: number;
}

/** Raadpleging: one document, put to councils, with what they said and what came of it. */
export interface Round extends Timed {
  readonly id: number;
  readonly kind: RoundKind;
  readonly rule: string;
  readonly title: string;
  readonly sender: string;
  readonly explanation: string;
  readonly questions: readonly string[];
  readonly addressees: readonly MunicipalityId[];
  readonly document: RoundDocument | null;
  readonly lastDay: CalendarDate | null;
  readonly offeredOn: CalendarDate | null;
  readonly state: KeptState;
  readonly version: number;
  readonly madeBy: string;
  readonly sentOn: CalendarDate | null;
  readonly sentBy: string | null;
  /** Why less time was given than the rule asks, with the days given and asked. */
  readonly shortReason: string | null;
  readonly shortDays: number | null;
  readonly shortLeast: number | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  /** Each time that it was closed before its last day: the earliest first. */
  readonly closings: readonly EarlyClosing[];
  readonly support: Support | null;
  readonly conclusion: string | null;
  readonly effect: Effect | null;
  readonly concludedAt: string | null;
  readonly concludedBy: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
  readonly past: PastRound | null;
  readonly submissions: readonly Submission[];
  readonly points: readonly Point[];
  readonly jointTexts: readonly JointText[];
}

/** What the regional clerk writes down before it is sent. */
export type RoundContent = Pick<
  Round,
  'kind' | 'rule' | 'title' | 'sender' | 'explanation' | 'questions' | 'addressees' | 'lastDay' | 'offeredOn'
> & { readonly document: { readonly id: number; readonly version: number } | null };
