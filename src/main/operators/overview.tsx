import { electionFiles, type Upload, uploads } from '#elections';
import { type PersonWithOffices, peopleWithOffices } from '#people';
import { installation as installationScope } from '#platform/database';
import { countWord, DataTable, momentWords, number, plainDate } from '#platform/html';
import { type SealState, sealState } from '#platform/journal';
import { operatorMessages } from './messages.ts';
import type { OperatorContext } from './operator-page.tsx';

const shownNames = 8;

/** Whoever holds an office today and was never here. */
export function withoutLink(people: readonly PersonWithOffices[], today: string): PersonWithOffices[] {
  return inOffice(people, today).filter((person) => !person.linkUsed);
}

export function inOffice(people: readonly PersonWithOffices[], today: string): PersonWithOffices[] {
  return people.filter((person) =>
    person.offices.some((held) => held.from <= today && (held.until === null || held.until >= today)),
  );
}

export async function showOverview(operator: OperatorContext): Promise<Response> {
  const { installation, now, today, lang } = operator;
  const t = operatorMessages[lang].overview;
  const regions = installation.regions();
  const [[files, waiting, people, [own]], books] = await Promise.all([
    installation.database.read(installationScope, [
      electionFiles(),
      uploads(now, null),
      peopleWithOffices(now),
      sealState(),
    ]),
    Promise.all(regions.map((region) => installation.database.read(region.id, [sealState()]))),
  ]);
  const [latest] = files;
  const seals = [
    { name: t.installation, state: own },
    ...regions.map((region, index) => ({ name: region.name, state: books[index]?.[0][0] })),
  ];
  const body = (
    <>
      <p>{t.intro}</p>
      <section class="b">
        <h2>{t.regions}</h2>
        {regions.length === 0 ? <p>{t.noRegions}</p> : null}
        <ul class="mean">
          {regions.map((region) => (
            <li key={region.id}>
              <span>
                <a href={operator.link(`/beheer/regios/${region.id}`)}>{region.name}</a>
              </span>
              <div>
                {t.towns(countWord(region.municipalities.length, lang))}:{' '}
                {region.municipalities.map((m) => m.name).join(', ')}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <a href={operator.link('/beheer/regios/nieuw')}>{t.newRegion}</a>
        </p>
      </section>
      <section class="b">
        <h2>{t.results}</h2>
        <p>
          {latest
            ? `${t.latest}: ${latest.fileName}, ${plainDate(latest.day, lang)}, ${momentWords(latest.importedAt, lang)}.`
            : t.noResults}
        </p>
        <Waiting operator={operator} waiting={waiting} />
        <p>
          <a href={operator.link('/beheer/uitslagen')}>{t.toResults}</a>
        </p>
      </section>
      <section class="b">
        <h2>{t.people}</h2>
        <People operator={operator} people={people} today={today} />
        <p>
          <a href={operator.link('/beheer/mensen')}>{t.toPeople}</a>
        </p>
      </section>
      <section class="b">
        <h2>{t.journal}</h2>
        <p>{t.journalIntro}</p>
        <Seals operator={operator} seals={seals} />
      </section>
    </>
  );
  return operator.show({ part: 'overview', title: t.title, body });
}

function Waiting({ operator, waiting }: { operator: OperatorContext; waiting: readonly Upload[] }) {
  if (waiting.length === 0) return null;
  return <p>{operatorMessages[operator.lang].overview.waiting(waiting.length)}</p>;
}

function People(props: { operator: OperatorContext; people: readonly PersonWithOffices[]; today: string }) {
  const { operator, people, today } = props;
  const t = operatorMessages[operator.lang].overview;
  const without = withoutLink(people, today);
  const more = without.length - shownNames;
  return (
    <>
      <p>{t.peopleCount(inOffice(people, today).length, without.length)}</p>
      {operator.installation.demonstration ? <p>{t.demoPeople}</p> : null}
      {without.length > 0 ? (
        <p>
          {t.without}:{' '}
          <span lang="nl">
            {without
              .slice(0, shownNames)
              .map((p) => p.name)
              .join(', ')}
          </span>
          {more > 0 ? ` ${t.andMore(more)}` : ''}.
        </p>
      ) : null}
    </>
  );
}

function Seals(props: {
  operator: OperatorContext;
  seals: readonly { readonly name: string; readonly state: SealState | undefined }[];
}) {
  const { lang } = props.operator;
  const t = operatorMessages[lang].overview;
  return (
    <DataTable
      caption={t.journal}
      captionHidden
      columns={[
        { name: t.book },
        { name: t.sealed, figures: true },
        { name: t.sealedAt },
        { name: t.unsealed, figures: true },
      ]}
      rows={props.seals.map(({ name, state }) => ({
        key: name,
        cells: [
          name,
          number(state?.sealed ?? 0, lang),
          state?.sealedAt ? momentWords(state.sealedAt, lang) : t.never,
          number(state?.waiting ?? 0, lang),
        ],
      }))}
    />
  );
}
