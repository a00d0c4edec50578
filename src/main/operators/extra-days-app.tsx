import type { Hono } from 'hono';
import type { CalendarDate } from '#kernel';
import { installation as installationScope } from '#platform/database';
import { ErrorSummary, lawWords, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, formObject, type RunningTerm } from '#platform/http';
import {
  daysWith,
  type ExtraDay,
  ExtraDaysView,
  type ExtraDayWith,
  extraDayList,
  runningStatements,
  runningTerms,
  setExtraDayOperation,
  termMessages,
} from '#terms';
import { running } from '../features.ts';
import type { Installation } from '../installation.ts';
import { extraDayMessages } from './extra-days-messages.ts';
import { type OperatorContext, operatorsOnly, send, sentValues } from './operator-page.tsx';

const base = '/beheer/extra-dagen';

/** The days that a royal decree equates with a holiday, and the running terms of every region that they touch. */
export function mountExtraDays(app: Hono, installation: Installation): void {
  app.get(
    base,
    operatorsOnly(installation, (operator) => show(operator, emptyForm)),
  );
  app.post(base, operatorsOnly(installation, save));
}

/** Every region's, each in its own scope; the paths are whole addresses below the installation. */
export async function termsEverywhere(
  installation: Pick<Installation, 'database' | 'regions'>,
  today: CalendarDate,
  lang: 'nl' | 'en',
): Promise<RunningTerm[]> {
  const all: RunningTerm[] = [];
  for (const { id, name } of installation.regions()) {
    const rows = await installation.database.read(id, runningStatements(running, today));
    const prefix = `/${id}${lang === 'en' ? '/en' : ''}`;
    for (const term of runningTerms(running, rows, lang))
      all.push({ ...term, about: `${name}: ${term.about}`, path: `${prefix}${term.path}` });
  }
  return all;
}

async function show(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const { lang, installation, today } = operator;
  const t = extraDayMessages[lang];
  const [days] = await installation.database.read(installationScope, [extraDayList()]);
  const terms = await termsEverywhere(installation, today, lang);
  const body = (
    <>
      <p>{termMessages[lang].extraDays.intro(lawWords('D4', today, lang))}</p>
      <p>{t.intro}</p>
      <ErrorSummary lang={lang} state={state} />
      <h2>{t.list}</h2>
      <ExtraDaysView
        lang={lang}
        days={daysWith(days as ExtraDay[], terms)}
        link={(path) => path}
        work={(day) => <Turn operator={operator} day={day} />}
      />
      <section class="b">
        <h2>{t.add}</h2>
        <form method="post" action={operator.link(base)} class="form">
          <TextField name="dag" label={t.day} type="date" state={state} />
          <TextField name="naam" label={t.name} hint={t.nameHint} state={state} />
          <TextField name="bron" label={t.source} hint={t.sourceHint} type="url" state={state} />
          <p>
            <Submit>{t.save}</Submit>
          </p>
        </form>
      </section>
    </>
  );
  return operator.show({ part: 'extraDays', title: termMessages[lang].extraDays.title, body, status });
}

/** Withdraws the day, or lets it hold again. */
function Turn({ operator, day }: { operator: OperatorContext; day: ExtraDayWith }) {
  const t = extraDayMessages[operator.lang];
  return (
    <form method="post" action={operator.link(base)}>
      <input type="hidden" name="dag" value={day.day} />
      <input type="hidden" name="naam" value={day.name} />
      <input type="hidden" name="bron" value={day.source} />
      <input type="hidden" name="geldt" value={day.holds ? 'nee' : 'ja'} />
      <button type="submit" class="link">
        {day.holds ? t.withdraw : t.again}
        <span class="vh">: {day.day}</span>
      </button>
    </form>
  );
}

async function save(operator: OperatorContext): Promise<Response> {
  const values = await sentValues(operator);
  const sent = await send(operator, setExtraDayOperation, values, formObject(values));
  return sent.ok ? operator.redirect(base) : show(operator, sent.state, sent.status);
}
