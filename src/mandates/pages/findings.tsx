import type { MunicipalityId } from '#kernel';
import { number, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { mandateMessages } from '../messages.ts';
import type { Judgement, Outside, Remark } from '../rules/judgement.ts';

/** `€ 2.500.000`: whole euros, kept together on one line. */
export function euros(amount: number, lang: PageContext['lang']): string {
  const sign = amount < 0 ? '-' : '';
  return `${sign}€\u00a0${number(Math.abs(amount), lang)}`;
}

export function townName(context: PageContext, code: MunicipalityId): string {
  return context.region.municipalities.find((each) => each.id === code)?.name ?? code;
}

export function outsideText(context: PageContext, found: Outside): string {
  const { lang } = context;
  const t = mandateMessages[lang];
  switch (found.kind) {
    case 'municipality':
      return t.outside.municipality(townName(context, found.municipality), t.inSentence[found.standing]);
    case 'no_money':
      return t.outside.no_money(euros(found.amount, lang));
    case 'amount':
      return t.outside.amount(
        euros(found.amount, lang),
        euros(found.others, lang),
        euros(found.available, lang),
        euros(found.over, lang),
      );
    case 'ended':
      return t.outside.ended(plainDate(found.until, lang), plainDate(found.endsOn, lang));
    case 'scope':
      return t.outside.scope;
  }
}

export function remarkText(context: PageContext, found: Remark): string {
  const { remarks } = mandateMessages[context.lang];
  return found.kind === 'own_text'
    ? remarks.own_text(townName(context, found.municipality))
    : remarks[found.kind];
}

/** What of a work falls outside the mandate, and what should be known with it. @param note by whoever named the mandate */
export function Findings(props: { context: PageContext; judgement: Judgement; note: string }) {
  const { context, note } = props;
  const t = mandateMessages[context.lang];
  const { outside, remarks } = props.judgement;
  const scope = outside.some(({ kind }) => kind === 'scope');
  return (
    <>
      {outside.length === 0 ? (
        <p>
          <Status icon="ok" tone="v">
            {t.inside}
          </Status>
        </p>
      ) : (
        <>
          <p>
            <Status icon="warning" tone="t">
              {t.outsideHead}
            </Status>
          </p>
          <ul class="plain">
            {outside.map((each) => (
              <li key={JSON.stringify(each)}>
                {outsideText(context, each)} {each.kind === 'scope' ? <span lang="nl">{note}</span> : null}
              </li>
            ))}
          </ul>
          <p class="small muted">{t.blocksNothing}</p>
        </>
      )}
      {remarks.map((each) => (
        <p class="small" key={JSON.stringify(each)}>
          {remarkText(context, each)}
        </p>
      ))}
      {note !== '' && !scope ? (
        <p class="small">
          {t.noteHead} <span lang="nl">{note}</span>
        </p>
      ) : null}
    </>
  );
}
