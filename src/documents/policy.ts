import { by, ofTheRegion, policy } from '#kernel';

/**
 * Who prepares a proposal brings its documents, before the offering and after. The offices are those that write proposals
 * (`mayDraft` of proposals); a policy uses the kernel only, and `documents.test.ts` holds the two together.
 */
export const mayBring = policy(
  'proposal',
  {
    nl: 'voegt documenten en nieuwe versies daarvan toe aan een voorstel, en haalt ze uit beeld',
    en: 'adds documents and new versions of them to a proposal, and takes them from view',
  },
  by('policy_officer'),
  by('portfolio_holder'),
  by('regional_clerk'),
);

/**
 * What lies with an ambition is what the region tells of itself: the offices that describe it (`mayTell` of ambitions, held
 * together by a test). All of them may bring documents to a proposal too.
 */
export const mayBringToAmbition = policy(
  'ambition',
  {
    nl: 'voegt documenten toe aan een ambitie, en haalt ze uit beeld',
    en: 'adds documents to an ambition, and takes them from view',
  },
  by('regional_clerk'),
  by('policy_officer', ofTheRegion),
);

/** What was signed lies with the agreement for everybody; all of these offices may keep an agreement (a test holds them together). */
export const mayBringToAgreement = policy(
  'execution',
  {
    nl: 'voegt documenten toe aan een ondertekende overeenkomst, en haalt ze uit beeld',
    en: 'adds documents to a signed agreement, and takes them from view',
  },
  by('regional_clerk'),
  by('policy_officer', ofTheRegion),
);

/** Bytes are erased by the operator alone; to withdraw from view is the office's own. */
export const mayErase = policy(
  'proposal',
  {
    nl: 'wist een bestand dat er nooit had mogen staan',
    en: 'erases a file that should never have been there',
  },
  by('operator'),
);
