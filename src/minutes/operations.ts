import { z } from 'zod';
import type { MeetingId } from '#kernel';
import { operation, optionalText, type RefusalTexts } from '#platform/operations';
import {
  type ApproveMinutesCode,
  approveMinutes,
  type MakeMinutesCode,
  makeMinutes,
} from './make-minutes.ts';
import { minutesPath } from './paths.ts';
import { mayMakeMinutes } from './policy.ts';

const params = z.object({ vergadering: z.coerce.number().int().positive() });
const output = z.object({ id: z.number(), versie: z.number() });
const meetingNumber = (message: string) =>
  z.coerce.number(message).int(message).positive(message).max(999_999_999, message);

type Code = MakeMinutesCode | ApproveMinutesCode;
const refusals: RefusalTexts<Code> = {
  not_regional_clerk: {
    status: 403,
    nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
    en: 'The regional clerk does this. Sign in with that office.',
  },
  meeting_unknown: { status: 404, nl: 'Deze vergadering bestaat niet.', en: 'There is no such meeting.' },
  meeting_not_held: {
    status: 409,
    nl: 'Sluit eerst de vergadering af; daarna kunt u de besluitenlijst opmaken.',
    en: 'First close the meeting; then the decision list can be drawn up.',
  },
  minutes_approved: {
    status: 409,
    nl: 'Versie {version} is al vastgesteld; de besluitenlijst verandert niet meer.',
    en: 'Version {version} was approved already; the decision list changes no more.',
  },
  nothing_changed: {
    status: 409,
    nl: 'Er is sinds de vorige versie niets veranderd. Verbeter eerst wat niet klopt bij het agendapunt.',
    en: 'Nothing has changed since the version before. First mend what is wrong at the agenda item.',
  },
  change_missing: {
    status: 422,
    field: 'wijziging',
    nl: 'Schrijf wat er veranderd is sinds de vorige versie.',
    en: 'Write what has changed since the version before.',
  },
  minutes_missing: {
    status: 409,
    nl: 'Er is nog geen besluitenlijst om vast te stellen. Maak haar eerst op.',
    en: 'There is no decision list to approve yet. First draw it up.',
  },
  version_old: {
    status: 409,
    nl: 'Er is intussen een nieuwere versie: {version}. Lees die en stel die vast.',
    en: 'There is a newer version meanwhile: {version}. Read and approve that one.',
  },
  meeting_not_begun: {
    status: 422,
    field: 'in_vergadering',
    nl: 'Die vergadering is nog niet begonnen: er is niemand aanwezig gemeld.',
    en: 'That meeting has not begun: nobody is marked present.',
  },
  result_not_confirmed: {
    status: 409,
    nl: 'Van een stemming in de vergadering is de uitslag nog niet vastgesteld. Doe dat eerst, en maak de besluitenlijst dan opnieuw.',
    en: 'The result of a vote in the meeting is not confirmed yet. Do that first, and make the minutes anew then.',
  },
  approved_elsewhere: {
    status: 422,
    field: 'in_vergadering',
    nl: 'Kies een latere vergadering van hetzelfde orgaan.',
    en: 'Choose a later meeting of the same body.',
  },
  day_ahead: {
    status: 422,
    field: 'in_vergadering',
    nl: 'Die vergadering moet nog komen; vaststellen kan vanaf de dag zelf.',
    en: 'That meeting is still to come; approving can be noted from that day on.',
  },
};

export const makeMinutesOperation = operation({
  name: 'make_minutes',
  policy: mayMakeMinutes,
  path: minutesPath('{vergadering}'),
  summary: { nl: 'Een besluitenlijst opmaken', en: 'Draw up a decision list' },
  params,
  input: z.object({ wijziging: optionalText(500, 'change_long') }),
  output,
  problems: {
    change_long: { nl: 'Houd de wijziging onder 500 tekens.', en: 'Keep the change under 500 characters.' },
  },
  refusals,
  use: (context, { vergadering }, input) => makeMinutes(context, vergadering as MeetingId, input.wijziging),
});

export const approveMinutesOperation = operation({
  name: 'approve_minutes',
  policy: mayMakeMinutes,
  path: `${minutesPath('{vergadering}')}/vaststellen`,
  summary: { nl: 'Een besluitenlijst vaststellen', en: 'Approve a decision list' },
  params,
  input: z.object({
    versie: z.coerce
      .number('version_wrong')
      .int('version_wrong')
      .min(1, 'version_wrong')
      .max(9999, 'version_wrong'),
    in_vergadering: meetingNumber('meeting_missing'),
  }),
  output,
  problems: {
    version_wrong: { nl: 'Zeg welke versie is vastgesteld.', en: 'Say which version was approved.' },
    meeting_missing: {
      nl: 'Kies de vergadering waarin dat gebeurde.',
      en: 'Choose the meeting in which that happened.',
    },
  },
  refusals,
  use: (context, { vergadering }, input) =>
    approveMinutes(context, vergadering as MeetingId, input.versie, input.in_vergadering as MeetingId),
});
