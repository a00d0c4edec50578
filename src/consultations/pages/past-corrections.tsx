import { dateOf } from '#kernel';
import { enumeration, partialText, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { pastContent } from '../correct-past.ts';
import { correctionMessages } from '../correction-messages.ts';
import { consultationMessages } from '../messages.ts';
import type { PastContent, Round } from '../round.ts';
import { ruleSetOf } from '../rule-sets.ts';
import { townName } from './parts.tsx';

/** Each thing that a round of the past says, by its name. */
function saidIn(context: PageContext, { past, ...round }: PastContent): ReadonlyMap<string, string> {
  const { lang } = context;
  const t = consultationMessages[lang];
  const names = round.addressees.map((id) => townName(context, id));
  return new Map([
    [t.rule, ruleSetOf(round.rule).title[lang]],
    [t.title, round.title],
    [t.senderField, round.sender],
    [t.explanation, round.explanation],
    [t.councilsField, enumeration(names, lang)],
    [t.past.sent, partialText(past.sent, lang)],
    [t.past.until, past.until ? partialText(past.until, lang) : ''],
    [t.past.ended, partialText(past.ended, lang)],
    ...context.region.municipalities.map(({ id, name }): [string, string] => [
      t.past.told(name),
      past.told[id] ?? '',
    ]),
    [t.support, t.supports[round.support]],
    [t.conclusionField, round.conclusion],
    [t.effect, t.effects[round.effect]],
    [t.past.source, past.source.title],
    [t.past.address, past.source.address ?? ''],
  ]);
}

// A form sends its line ends as two characters.
const plain = (text = '') => text.replace(/\r\n?/g, '\n');

/** Each correction of a round of the past, the last one first, with what stood there and is another now. */
export function PastCorrections({ context, round }: { context: PageContext; round: Round }) {
  const { lang } = context;
  const c = correctionMessages[lang];
  const now = pastContent(round);
  const corrections = round.past?.corrections ?? [];
  if (!now) return null;
  return (
    <>
      {corrections
        .map((each, index) => ({ ...each, after: corrections[index + 1]?.before ?? now }))
        .toReversed()
        .map(({ at, by, reason, before, after }) => {
          const is = saidIn(context, after);
          const was = [...saidIn(context, before)].filter(
            ([name, text]) => plain(is.get(name)) !== plain(text),
          );
          return (
            <div key={at}>
              <p>
                {c.by(plainDate(dateOf(at), lang), by)}. <span lang="nl">{reason}</span> {c.stood}:
              </p>
              <ul class="plain">
                {was.map(([name, text]) => (
                  <li key={name}>
                    {name}: <span lang="nl">{text || consultationMessages[lang].unknown}</span>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </>
  );
}
