import { MunicipalityName, number, percent, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { electionMessages } from '../messages.ts';
import { resultPath } from '../paths.ts';
import { type ResultVersion, resultById, resultVersions } from '../store.ts';

export const resultsPage: Page = {
  path: '/uitslagen',
  render: async (context) => {
    const t = electionMessages[context.lang];
    const [results] = await context.read([resultVersions(context.region.municipalities.map((m) => m.id))]);
    const body = (
      <div class="wrap phead">
        <h1>{t.results}</h1>
        <p>{t.resultsIntro}</p>
        {results.length === 0 ? <p class="empty">{t.noResults}</p> : null}
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">{t.municipality}</th>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.status}</th>
              <th scope="col">{t.inForce}</th>
              <th scope="col" class="num">
                {t.votes}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.id}>
                <th scope="row">
                  <a href={context.link(resultPath(result.id))}>{result.name}</a>
                </th>
                <td data-l={t.day}>{plainDate(result.electionDay, context.lang)}</td>
                <td data-l={t.status}>{t[result.status]}</td>
                <td data-l={t.inForce}>
                  {result.takesOffice ? plainDate(result.takesOffice, context.lang) : '–'}
                </td>
                <td data-l={t.votes} class="num">
                  {number(total(result), context.lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
    return { title: t.results, body };
  },
};

function total(result: ResultVersion): number {
  return result.lists.reduce((sum, list) => sum + list.votes, 0);
}

export const resultPage: Page = {
  path: '/uitslagen/{uitslag}',
  render: async (context) => {
    const [[result]] = await context.read([resultById(Number(context.params.uitslag))]);
    if (!result) return undefined;
    const t = electionMessages[context.lang];
    return {
      title: `${t.result} ${result.name} ${plainDate(result.electionDay, context.lang)}`,
      body: <Result context={context} result={result} />,
    };
  },
};

function Result({ context, result }: { context: PageContext; result: ResultVersion }) {
  const t = electionMessages[context.lang];
  const town = context.region.municipalities.find((m) => m.id === result.municipality);
  const votes = total(result);
  return (
    <div class="wrap phead">
      <p class="amb">
        {town ? <MunicipalityName municipality={town} /> : `${result.name} (${result.municipality})`}
      </p>
      <h1>
        {t.result} {result.name}, {plainDate(result.electionDay, context.lang)}
      </h1>
      <p>
        {t[result.status]}.{' '}
        {result.takesOffice
          ? `${t.weighsFrom} ${plainDate(result.takesOffice, context.lang)}.`
          : t.weighsNever}
        {context.demonstration ? ` ${t.assumed}` : ''}
      </p>
      <p class="small muted">
        {t.file}: {result.fileName}, SHA-256 <code>{result.sha256}</code>
      </p>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.list}</th>
            <th scope="col" class="num">
              {t.votes}
            </th>
            <th scope="col" class="num">
              {t.share}
            </th>
            <th scope="col" class="num">
              {t.seats}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.lists.map((list) => (
            <tr key={list.name}>
              <th scope="row">{list.name}</th>
              <td class="num" data-l={t.votes}>
                {number(list.votes, context.lang)}
              </td>
              <td class="num" data-l={t.share}>
                {percent(list.votes, votes, context.lang)}
              </td>
              <td class="num" data-l={t.seats}>
                {list.seats}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
