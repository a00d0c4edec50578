import type { Hono } from 'hono';
import { countedFile, countedInFile, Recomputed, SeatsOverview } from '#elections';
import { installation as installationScope } from '#platform/database';
import { plainDate } from '#platform/html';
import { filesPath } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { notThere, numberFrom, type OperatorContext, operatorsOnly } from './operator-page.tsx';
import { resultMessages } from './results-messages.ts';

/** Seats recomputed of a file that was read in: every municipality in it, in a region or not. */
export const fileSeatsPath = (file: number) => `${filesPath}/ingelezen/${file}/zetels`;

export function mountSeats(app: Hono, installation: Installation): void {
  const base = `${filesPath}/ingelezen/:bestand/zetels`;
  app.get(base, operatorsOnly(installation, showFile));
  app.get(`${base}/:uitslag`, operatorsOnly(installation, showOne));
}

async function showFile(operator: OperatorContext): Promise<Response> {
  const { lang, request } = operator;
  const t = resultMessages[lang];
  const file = numberFrom(request.req.param('bestand'));
  if (file === undefined) return notThere(operator);
  const [results] = await operator.installation.database.read(installationScope, [countedFile(file)]);
  const [first] = results;
  if (!first) return notThere(operator);
  const asked = new URL(request.req.url).searchParams;
  const body = (
    <>
      <p>
        {first.fileName}, {plainDate(first.electionDay, lang)}, {t.statusShort[first.status]}.
      </p>
      <p>{t.seatsIntro}</p>
      <SeatsOverview
        lang={lang}
        results={results}
        query={asked}
        seatsAddress={(result) => operator.link(`${fileSeatsPath(file)}/${result.id}`)}
        pageAddress={(query) => operator.link(`${fileSeatsPath(file)}${query}`)}
      />
    </>
  );
  return operator.show({ part: 'results', title: t.seatsTitle, body });
}

async function showOne(operator: OperatorContext): Promise<Response> {
  const { lang, request } = operator;
  const t = resultMessages[lang];
  const file = numberFrom(request.req.param('bestand'));
  const id = numberFrom(request.req.param('uitslag'));
  if (file === undefined || id === undefined) return notThere(operator);
  const [[result]] = await operator.installation.database.read(installationScope, [countedInFile(file, id)]);
  if (!result) return notThere(operator);
  const body = (
    <>
      <p>
        <a href={operator.link(fileSeatsPath(file))}>{t.seatsBack}</a>
      </p>
      <p>
        {result.fileName}, {plainDate(result.electionDay, lang)}, {t.statusShort[result.status]}.
      </p>
      <Recomputed result={result} lang={lang} />
    </>
  );
  return operator.show({ part: 'results', title: `${t.seatsTitle}: ${result.name}`, body });
}
