import { decisionPath } from '#local-decisions';
import { DataTable, MunicipalityName, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalVersionPath } from '#proposals';
import { mandateMessages } from '../messages.ts';
import { mandatePath } from '../paths.ts';
import type { Binding } from '../rules/binding.ts';
import type { MandateBody } from '../store.ts';
import type { MandateProps } from './mandate-page.tsx';

/** Who is bound since when and on which text, who is not and why. */
export function Bodies({ context, mandate }: MandateProps) {
  const t = mandateMessages[context.lang];
  return (
    <DataTable
      caption={t.whoIsBound}
      captionHidden
      columns={[{ name: t.municipality }, { name: t.standing }, { name: t.text }]}
      rows={context.region.municipalities.flatMap((town) => {
        const binding = mandate.bindings.find((each) => each.municipality === town.id);
        const body = mandate.row.bodies.find((each) => each.municipality === town.id);
        if (!binding || !body) return [];
        return [
          {
            key: town.id,
            cells: [
              <MunicipalityName key="town" municipality={town} href={context.link(`/raden/${town.slug}`)} />,
              <StandingCell key="standing" context={context} binding={binding} body={body} />,
              <TextCell key="text" {...{ context, mandate, binding, body }} />,
            ],
          },
        ];
      })}
    />
  );
}

const signs = {
  bound: ['ok', 'v'],
  bound_otherwise: ['amended', 'v'],
  open: ['waiting', 'n'],
  not_adopted: ['rejected', 't'],
  ended: ['out', 't'],
  replaced: ['out', 'n'],
} as const;

function StandingCell(props: { context: PageContext; binding: Binding; body: MandateBody }) {
  const { context, binding, body } = props;
  const { lang } = context;
  const t = mandateMessages[lang];
  const [icon, tone] = signs[binding.standing];
  return (
    <>
      <Status icon={icon} tone={tone}>
        {t.standings[binding.standing]}
        {binding.since === null
          ? ''
          : `, ${(binding.standing === 'not_adopted' ? t.onDay : t.sinceDay)(plainDate(binding.since, lang))}`}
      </Status>
      {binding.by === null ? null : (
        <p class="small">
          <a href={context.link(mandatePath(binding.by))}>{t.byFramework}</a>
        </p>
      )}
      {binding.standing === 'ended' && body.end?.day ? (
        <p class="small">
          {t.endOf(plainDate(body.end.day, lang), body.end.recordedBy)}{' '}
          <span lang="nl">{body.end.reason}</span>{' '}
          {body.end.link === null ? null : <a href={body.end.link}>{t.endedWhere}</a>}
        </p>
      ) : null}
    </>
  );
}

function TextCell(props: MandateProps & { binding: Binding; body: MandateBody }) {
  const { context, mandate, binding, body } = props;
  const t = mandateMessages[context.lang];
  if (binding.standing === 'open') return <>–</>;
  const version = body.textVersion ?? mandate.row.textVersion;
  return (
    <>
      <a href={context.link(proposalVersionPath(mandate.row.id, version))}>{t.textVersion(version)}</a>
      {body.amendments.map(({ text, roomPoint }) => (
        <p class="small" key={text} lang="nl">
          {roomPoint === null
            ? t.outsideRoom(text)
            : t.inRoom(text, mandate.row.roomPoints[roomPoint - 1] ?? String(roomPoint))}
        </p>
      ))}
      {body.beside.length === 0 ? null : (
        <p class="small">
          {t.amendedBeside}{' '}
          <a href={context.link(decisionPath(mandate.row.id, body.municipality))} lang="nl">
            {body.beside.map(({ title }) => title).join(', ')}
          </a>
        </p>
      )}
    </>
  );
}
