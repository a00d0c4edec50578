import { type Ambition, ambitionList } from '#ambitions';
import { bodyList, bodyMessages, type StoredBody, seatsPath } from '#bodies';
import { fractionsInOfficeOn } from '#elections';
import { peopleWithOffices } from '#people';
import { installation as installationScope } from '#platform/database';
import { DataTable, MunicipalityName, Notice, plainDate } from '#platform/html';
import type { Region } from '#platform/operations';
import { type RulebookVersion, rulebookVersions, ruleSentences } from '#rulebook';
import type { OperatorContext } from './operator-page.tsx';
import { inOffice } from './overview.tsx';
import { regionMessages } from './regions-messages.ts';

/** Every region, and the way to a new one. */
export function showRegions(operator: OperatorContext): Response {
  const t = regionMessages[operator.lang];
  const regions = operator.installation.regions();
  const body = (
    <>
      {regions.length === 0 ? <p>{t.none}</p> : null}
      <ul class="mean">
        {regions.map((region) => (
          <li key={region.id}>
            <span>
              <a href={operator.link(`/beheer/regios/${region.id}`)}>{region.name}</a>
            </span>
            <div>{region.municipalities.map((m) => m.name).join(', ')}</div>
          </li>
        ))}
      </ul>
      <p>
        <a href={operator.link('/beheer/regios/nieuw')}>{t.make}</a>
      </p>
    </>
  );
  return operator.show({ part: 'regions', title: t.title, body });
}

/** One region: what it has, what it lacks, and what an operator may add. */
export async function showRegion(operator: OperatorContext, region: Region): Promise<Response> {
  const { installation, lang, today } = operator;
  const t = regionMessages[lang];
  const codes = region.municipalities.map((m) => m.id);
  const [[bodies, ambitions, versions, fractions], [people]] = await Promise.all([
    installation.database.read(region.id, [
      bodyList(),
      ambitionList(),
      rulebookVersions(),
      fractionsInOfficeOn(today, codes),
    ]),
    installation.database.read(installationScope, [peopleWithOffices(operator.now)]),
  ]);
  const clerk = inOffice(people, today).some((person) =>
    person.offices.some((held) => held.kind === 'regional_clerk' && held.region === region.id),
  );
  const bare = region.municipalities.filter((m) => !fractions.some((f) => f.municipality === m.id));
  const at = (rest: string) => operator.link(`/beheer/regios/${region.id}${rest}`);
  const todo = [
    ...(ambitions.length === 0 ? [{ text: t.todoAmbitions, href: at('/ambities') }] : []),
    ...(bodies.some((b) => b.kind === 'governing_table')
      ? []
      : [{ text: t.todoTable, href: at('/organen') }]),
    ...(bodies.some((b) => b.kind === 'regional_committee')
      ? []
      : [{ text: t.todoCommittee, href: at('/organen') }]),
    ...(bare.length > 0
      ? [
          {
            text: t.todoResults(bare.map((m) => m.name).join(', ')),
            href: operator.link('/beheer/uitslagen'),
          },
        ]
      : []),
    ...(clerk ? [] : [{ text: t.todoPeople, href: operator.link('/beheer/mensen/uitnodigen') }]),
  ];
  const body = (
    <>
      <Done operator={operator} />
      <p>
        <a href={`/${region.id}/${lang === 'en' ? 'en/' : ''}`}>{t.open}</a>
      </p>
      {todo.length > 0 ? (
        <section class="b">
          <h2>{t.todo}</h2>
          <ul class="plain">
            {todo.map(({ text, href }) => (
              <li key={text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Towns operator={operator} region={region} />
      <Ambitions operator={operator} ambitions={ambitions} add={at('/ambities')} />
      <Bodies operator={operator} bodies={bodies} region={region} />
      <Rulebooks operator={operator} versions={versions} add={at('/spelregels')} />
    </>
  );
  return operator.show({ part: 'regions', title: region.name, body });
}

/** What was done just now, told once at the address one is sent to. */
export function Done({ operator }: { operator: OperatorContext }) {
  const t = regionMessages[operator.lang];
  const done = new URL(operator.request.req.url).searchParams.get('gedaan') ?? '';
  const text = done === 'create_region' ? t.made : (t.done as Record<string, string>)[done];
  return text === undefined ? null : <Notice kind="ok" role="status" title={text} />;
}

function Towns({ operator, region }: { operator: OperatorContext; region: Region }) {
  const t = regionMessages[operator.lang];
  return (
    <section class="b">
      <h2>{t.townsOf}</h2>
      <DataTable
        caption={t.townsOf}
        captionHidden
        columns={[{ name: t.townName }, { name: t.code }, { name: t.tile }]}
        rows={region.municipalities.map((m) => ({
          key: m.id,
          cells: [<MunicipalityName key="name" municipality={m} />, m.id, t.place(m.column, m.row)],
        }))}
      />
    </section>
  );
}

function Ambitions(props: { operator: OperatorContext; ambitions: readonly Ambition[]; add: string }) {
  const t = regionMessages[props.operator.lang];
  return (
    <section class="b">
      <h2>{t.ambitions}</h2>
      {props.ambitions.length === 0 ? <p>{t.noAmbitions}</p> : null}
      <ul class="plain">
        {props.ambitions.map((ambition) => (
          <li key={ambition.id} lang="nl">
            {ambition.title}
          </li>
        ))}
      </ul>
      <p>
        <a href={props.add}>{t.addAmbition}</a>
      </p>
    </section>
  );
}

function Bodies(props: { operator: OperatorContext; bodies: readonly StoredBody[]; region: Region }) {
  const { operator, bodies, region } = props;
  const t = regionMessages[operator.lang];
  const kinds = bodyMessages[operator.lang].kinds;
  const at = `/beheer/regios/${region.id}/organen`;
  return (
    <section class="b">
      <h2>{t.bodies}</h2>
      {bodies.length === 0 ? (
        <p>{t.noBodies}</p>
      ) : (
        <DataTable
          caption={t.bodies}
          captionHidden
          columns={[{ name: t.bodyName }, { name: t.kind }, { name: t.chair }, { name: t.seats }]}
          rows={bodies.map((body) => ({
            key: body.id,
            cells: [
              <span key="name" lang="nl">
                {body.name}
              </span>,
              kinds[body.kind].singular,
              region.municipalities.find((m) => m.id === body.chair)?.name ?? t.noChair,
              <a
                key="seats"
                href={`/${region.id}${operator.lang === 'en' ? '/en' : ''}${seatsPath(body.id)}`}
              >
                {t.seats}
                <span class="vh"> {body.name}</span>
              </a>,
            ],
          }))}
        />
      )}
      <p>
        <a href={operator.link(at)}>{t.addBody}</a>
      </p>
    </section>
  );
}

function Rulebooks(props: { operator: OperatorContext; versions: readonly RulebookVersion[]; add: string }) {
  const { lang } = props.operator;
  const t = regionMessages[lang];
  return (
    <section class="b">
      <h2>{t.rulebooks}</h2>
      {props.versions.map((version) => (
        <details key={version.version}>
          <summary>
            {t.version(version.version)}, {t.from} {plainDate(version.inForceFrom, lang)}
          </summary>
          <ul class="plain">
            {ruleSentences(version.rules, lang).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
      <p>
        <a href={props.add}>{t.addRulebook}</a>
      </p>
    </section>
  );
}
