import type { Export, ExportedFile, PageContext } from '#platform/http';
import { weightBasisOfVote } from './basis.ts';
import { reportPath } from './paths.ts';
import { subjectOfVote, voteById } from './store.ts';
import { fractionsTable, type Reported, readingsTable, voteReport } from './vote-report.ts';

async function reported(context: PageContext): Promise<Reported | undefined> {
  const id = Number(context.params.stemming);
  const [[vote], [subject], [kept]] = await context.read([
    voteById(id),
    subjectOfVote(id),
    weightBasisOfVote(id),
  ]);
  return vote && subject ? { vote, subject, basis: kept?.basis } : undefined;
}

const made =
  (make: (context: PageContext, found: Reported) => ExportedFile) => async (context: PageContext) => {
    const found = await reported(context);
    return found && make(context, found);
  };

/** The result of a vote as files; what the page does not tell yet, they do not tell either. */
export const voteExports: readonly Export[] = [
  {
    name: 'vote_report',
    path: reportPath('{stemming}', 'uitslag.pdf'),
    summary: { nl: 'De uitslag van een stemming als PDF', en: 'The result of a vote as PDF' },
    make: made((context, found) => ({
      fileName: `stemming-${found.vote.id}-uitslag`,
      document: voteReport(context, found),
    })),
  },
  {
    name: 'vote_fractions_csv',
    path: reportPath('{stemming}', 'fracties.csv'),
    summary: {
      nl: 'Gewicht en stem van elke fractie als CSV (puntkomma, UTF-8)',
      en: 'Weight and ballot of every fraction as CSV (semicolon, UTF-8)',
    },
    make: made((context, found) => ({
      fileName: `stemming-${found.vote.id}-fracties`,
      table: fractionsTable(context, found),
    })),
  },
  {
    name: 'vote_readings_csv',
    path: reportPath('{stemming}', 'lezingen.csv'),
    summary: {
      nl: 'De drie lezingen van een stemming als CSV (puntkomma, UTF-8)',
      en: 'The three readings of a vote as CSV (semicolon, UTF-8)',
    },
    make: made((context, found) => ({
      fileName: `stemming-${found.vote.id}-lezingen`,
      table: readingsTable(context, found),
    })),
  },
];
