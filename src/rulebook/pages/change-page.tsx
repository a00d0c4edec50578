import { dateOf } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  ErrorSummary,
  Notice,
  plainDate,
  Submit,
  TextArea,
  TextField,
  WithdrawnLine,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type RulebookChange, rulebookChange } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import { changePath, changesPath, rulebookPath, rulebookVersionPath, tryPathWith } from '../paths.ts';
import { mayAgree, mayConfirm, mayPropose } from '../policy.ts';
import { changeTransitions } from '../rules/change-state.ts';
import { type RulebookVersion, rulebookVersions } from '../store.ts';
import { baseOf, latestNumber } from '../versions.ts';
import { Agreed, DifferenceTable, RuleGroups } from './parts.tsx';

/** A proposed change for everyone; the clerk and a chair find on it what is theirs to do. */
export async function showChange(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  const [[change], versions] = await context.read([
    rulebookChange(Number(context.params.wijziging)),
    rulebookVersions(),
  ]);
  if (!change) return undefined;
  const base = baseOf(change, versions);
  const latest = latestNumber(versions);
  const open = changeTransitions[change.state].withdraw !== undefined;
  const title = t.changeTitle(change.number);
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(rulebookPath), text: t.title },
          { href: context.link(changesPath), text: t.changes },
        ]}
      />
      <h1>{title}</h1>
      <p class="muted">
        {`${t.states[change.state]}, ${t.fromDay(plainDate(change.inForceFrom, context.lang))}`}
      </p>
      <AdviceLine lang={context.lang} competences={[]} />
      <ErrorSummary lang={context.lang} state={state} />
      <Way context={context} change={change} />
      <h2>{t.why}</h2>
      <p lang="nl" class="pre">
        {change.reason}
      </p>
      <h2>{t.whatChanges}</h2>
      {open && latest > change.basedOn ? (
        <Notice kind="warning">
          <p>{t.changedSince(latest)}</p>
        </Notice>
      ) : null}
      {base ? (
        <>
          <p class="small">{t.against(base.version)}</p>
          <DifferenceTable
            lang={context.lang}
            before={base.rules}
            after={change.rules}
            caption={t.whatChanges}
          />
        </>
      ) : (
        <p>{t.noBase}</p>
      )}
      <p>
        <a
          href={context.link(
            tryPathWith(change.version === null ? `voorstel-${change.number}` : String(change.version)),
          )}
        >
          {t.tryOut}
        </a>
      </p>
      {open ? <Steps context={context} state={state} change={change} latest={latest} /> : null}
      <details>
        <summary>{t.all_rules}</summary>
        <RuleGroups context={context} rules={change.rules} level="h3" />
      </details>
    </div>
  );
  return { title, body };
}

/** What happened to it until now. */
function Way({ context, change }: { context: PageContext; change: RulebookChange }) {
  const t = rulebookMessages[context.lang];
  const day = (instant: string) => plainDate(dateOf(instant), context.lang);
  return (
    <ul class="plain">
      <li>{t.proposedOn(day(change.proposedAt), change.proposedBy)}</li>
      {change.agreedWhere ? (
        <li>
          <Agreed context={context} change={change} />
        </li>
      ) : null}
      {change.confirmedAt && change.version !== null ? (
        <li>
          {t.confirmedOn(day(change.confirmedAt), change.confirmedBy ?? '')} {t.becameVersion}{' '}
          <a href={context.link(rulebookVersionPath(change.version))}>{t.version(change.version)}</a>.
        </li>
      ) : null}
      {change.withdrawnAt ? (
        <li>
          {change.withdrawnBy === null ? (
            <>
              {t.withdrawnOn(day(change.withdrawnAt))} {t.withdrawnBecause}{' '}
              <span lang="nl">{change.withdrawnReason}</span>
            </>
          ) : (
            <WithdrawnLine
              lang={context.lang}
              at={change.withdrawnAt}
              by={change.withdrawnBy}
              reason={change.withdrawnReason}
            />
          )}
        </li>
      ) : null}
    </ul>
  );
}

interface StepProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly change: RulebookChange;
  readonly latest: RulebookVersion['version'];
}

function Steps(props: StepProps) {
  const { context, state, change } = props;
  const t = rulebookMessages[context.lang];
  const at = (step: string) => context.link(`${changePath(change.number)}/${step}`);
  const region = context.region.id;
  return (
    <>
      {change.state === 'agreed' && mayConfirm(context.actor, region) ? (
        <section class="b panel">
          <p>{t.confirmNote}</p>
          <form method="post" action={at('bevestigen')}>
            <Submit>{t.confirm}</Submit>
          </form>
        </section>
      ) : null}
      {mayAgree(context.actor, region) ? <Agree {...props} action={at('overeenkomst')} /> : null}
      {mayPropose(context.actor, region) ? (
        <details open={state.problems.reden !== undefined}>
          <summary>{t.withdraw}</summary>
          <form method="post" action={at('intrekken')} class="form">
            <TextArea name="reden" label={t.withdrawReason} state={state} rows={2} />
            <p>
              <Submit secondary>{t.withdraw}</Submit>
            </p>
          </form>
        </details>
      ) : null}
    </>
  );
}

function Agree({ context, state, change, latest, action }: StepProps & { action: string }) {
  const t = rulebookMessages[context.lang];
  const heading = change.state === 'agreed' ? t.agreeAgain : t.agree;
  const sent = ['overeengekomen_in', 'overeengekomen_op', 'adres', 'geldt_vanaf'].some(
    (name) => state.values[name] !== undefined,
  );
  return (
    <details open={sent || change.state === 'proposed'}>
      <summary>{heading}</summary>
      <p>{t.agreeIntro}</p>
      <form method="post" action={action} class="form">
        <input type="hidden" name="gezien" value={latest} />
        <TextField
          name="overeengekomen_in"
          label={t.agreeWhere}
          hint={t.agreeWhereHint}
          state={state}
          start={change.agreedWhere ?? ''}
        />
        <TextField
          name="overeengekomen_op"
          label={t.agreeOn}
          type="date"
          state={state}
          start={change.agreedOn ?? context.today}
        />
        <TextField
          name="adres"
          label={t.agreeLinkField}
          type="url"
          state={state}
          start={change.agreedLink ?? ''}
        />
        <TextField
          name="geldt_vanaf"
          label={t.startsOn}
          hint={t.startsOnHint}
          type="date"
          state={state}
          start={change.inForceFrom}
        />
        <p>
          <Submit>{heading}</Submit>
        </p>
      </form>
    </details>
  );
}

export const changePage: Page = {
  path: `${changesPath}/{wijziging}`,
  render: (context) => showChange(context, emptyForm),
};
