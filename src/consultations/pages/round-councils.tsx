import { dateOf } from '#kernel';
import { DataTable, plainDate } from '#platform/html';
import { consultationMessages } from '../messages.ts';
import { submissionPath } from '../paths.ts';
import type { Submission } from '../round.ts';
import { judgedText } from '../until-words.ts';
import { carried, submissionOf } from '../whole.ts';
import { correctedText } from './corrections.tsx';
import { JointMark, reservationText, SubmissionStatus, tookBackTexts, townName } from './parts.tsx';
import type { RoundProps } from './round-page.tsx';

function Judged({ context, round, own }: Pick<RoundProps, 'context' | 'round'> & { own: Submission }) {
  const said = judgedText(context, round, own);
  return said ? <span class="small"> ({said})</span> : null;
}

/** What came of the asking, council by council; of a round of the past what a source tells. */
export function Councils(props: RoundProps) {
  const { context, round } = props;
  const { lang } = context;
  const t = consultationMessages[lang];
  if (round.past) {
    const { told } = round.past;
    return (
      <section class="b">
        <h2>{t.councils}</h2>
        <DataTable
          caption={t.councils}
          captionHidden
          columns={[{ name: t.council }, { name: t.handedIn.replace(/ (op|on)$/, '') }, { name: t.position }]}
          rows={round.addressees.map((id) => ({
            key: id,
            cells: [
              townName(context, id),
              told[id] ? (
                <span key="t" lang="nl">
                  {told[id]}
                </span>
              ) : (
                t.unknown
              ),
              t.unknown,
            ],
          }))}
        />
      </section>
    );
  }
  return (
    <section class="b">
      <h2>{t.councils}</h2>
      <DataTable
        caption={t.councils}
        captionHidden
        note={t.silence}
        columns={[
          { name: t.council },
          { name: t.state },
          { name: t.position },
          { name: t.points, figures: true },
          { name: t.handedIn },
        ]}
        rows={round.addressees.flatMap((id) => {
          const own = submissionOf(round, id);
          if (!own) return [];
          const isIn = own.handedInAt !== null;
          return [
            {
              key: id,
              cells: [
                <a key="a" href={context.link(submissionPath(round.id, id))}>
                  {townName(context, id)}
                </a>,
                <>
                  <SubmissionStatus {...{ context, round, own }} />
                  {own.provisional ? <span class="small"> {reservationText(round, own, lang)}</span> : null}
                  {tookBackTexts(context, round, own).map((each) => (
                    <span class="small" key={each}>
                      {' '}
                      ({each})
                    </span>
                  ))}
                  {own.corrections.length > 0 ? (
                    <span class="small"> ({correctedText(context, own)})</span>
                  ) : null}
                  <Judged {...{ context, round, own }} />
                  <JointMark {...{ context, round, own }} />
                </>,
                isIn && own.position ? t.positions[own.position] : '–',
                isIn ? carried(round, id).length : '–',
                own.handedInAt ? plainDate(dateOf(own.handedInAt), lang) : '–',
              ],
            },
          ];
        })}
      />
    </section>
  );
}
