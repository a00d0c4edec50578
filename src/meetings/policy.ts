import { type Actor, type BodyId, by, ownBody, ownFraction, policy, type RegionId } from '#kernel';

/** The regional clerk plans, builds the agenda, marks who is present and notes what came of it. */
export const mayLead = policy(
  'meeting',
  {
    nl: 'plant vergaderingen, maakt de agenda openbaar, houdt de aanwezigheid bij en legt vast wat eruit kwam',
    en: 'plans meetings, makes the agenda public, keeps the attendance and notes what came of it',
  },
  by('regional_clerk'),
);

/** A specialist asks for the own fraction; the regional clerk notes what any fraction asked in the room. */
export const mayAsk = policy(
  'meeting',
  { nl: 'legt {} vragen en wensen voor aan de tafel', en: 'puts questions and wishes to the table {}' },
  by('specialist', ownFraction),
  by('regional_clerk', undefined, {
    nl: 'legt de vragen en wensen vast die fracties in de zaal hebben',
    en: 'notes the questions and wishes that fractions have in the room',
  }),
);

/** The table answers: a portfolio holder, or a policy officer for the table. */
export const mayAnswer = policy(
  'meeting',
  {
    nl: 'beantwoordt de vragen en wensen van fracties, namens de tafel',
    en: 'answers the questions and wishes of fractions, for the table',
  },
  by('portfolio_holder'),
  by('policy_officer'),
);

/** Inspreken: a resident asks, the regional clerk answers. */
export const mayAskToSpeak = policy(
  'meeting',
  { nl: 'kan vragen om in te spreken bij een vergadering', en: 'may ask to speak at a meeting' },
  by('anyone'),
);

/**
 * A draft agenda is for who makes it, the regional clerk, and for the chair of the body and who sits there for society; everyone reads it
 * once published.
 */
export const mayReadDraft = policy(
  'meeting',
  {
    nl: 'leest een agenda {} die nog een concept is',
    en: 'reads an agenda {} that is still a draft',
  },
  by('regional_clerk'),
  by('chair', ownBody),
  by('societal_member', ownBody),
);

/** Of an item, and of all that stands at it: its pages in other features ask the same. */
export const mayReadItem = (
  { actor, region }: { readonly actor: Actor; readonly region: { readonly id: RegionId } },
  item: { readonly isPublic: boolean; readonly body: BodyId },
): boolean => item.isPublic || mayReadDraft(actor, region.id, item) !== undefined;
