import { consultationTerms } from './glossary-consultations.ts';
import { cooperationTerms } from './glossary-cooperation.ts';
import { deliberationTerms } from './glossary-deliberation.ts';
import { electionTerms } from './glossary-elections.ts';
import { journalTerms } from './glossary-journal.ts';
import { meetingTerms } from './glossary-meetings.ts';
import { signInTerms } from './glossary-sign-in.ts';

/** Begrippen: every term of docs/glossary.md as a reader meets it; the key is its anchor on the page. */
export const glossary = {
  ...consultationTerms,
  ...cooperationTerms,
  ...deliberationTerms,
  ...electionTerms,
  ...journalTerms,
  ...meetingTerms,
  ...signInTerms,
};
export type GlossarySlug = keyof typeof glossary;
export const glossaryPath = '/begrippen';
