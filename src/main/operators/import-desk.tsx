import type { Context } from 'hono';
import {
  type ConfirmationCode,
  type ConfirmedFractions,
  type ImportCode,
  type ImportInput,
  importConfirmed,
  importForRegion,
  importPath,
  importReason,
  mayImport,
  type Preview,
  previewForRegion,
  previewImport,
} from '#elections';
import { type Actor, dateOf, operatorTitle, type RegionId, type Result } from '#kernel';
import { installation as installationScope, type Scope, type Write, within } from '#platform/database';
import { fromOwnPage, type Lang } from '#platform/http';
import { addEntry, type Entry } from '#platform/journal';
import type { Region } from '#platform/operations';
import { filesPath } from '../edge.ts';
import type { Installation } from '../installation.ts';
import { mainMessages } from '../messages.ts';
import { answerPage } from '../pages-app.tsx';
import { actorOfCookie } from '../request.ts';
import { type OperatorContext, operatorsOnly } from './operator-page.tsx';
import { resultMessages } from './results-messages.ts';

export interface Confirmed extends ImportInput {
  readonly fractions: ConfirmedFractions;
  readonly seen: number;
}

/** Where results are read in: under /beheer for the operator, in the region for its clerk. */
export interface ImportDesk {
  readonly installation: Installation;
  readonly request: Context;
  readonly actor: Extract<Actor, { kind: 'person' }>;
  readonly lang: Lang;
  readonly now: string;
  /** The clerk's region; null for the operator. */
  readonly region: Region | null;
  readonly scope: Scope;
  /** The desk's own address, and the rest below it. */
  readonly base: string;
  link(address: string): string;
  redirect(address: string): Response;
  show(page: { title: string; body: preact.ComponentChildren; status?: number }): Response;
  preview(transaction: Write, input: ImportInput): Promise<Result<Preview, ImportCode | ConfirmationCode>>;
  /** Stores what was confirmed, with its journal entry. @returns number of the first file */
  store(transaction: Write, input: Confirmed): Promise<Result<number, ImportCode | ConfirmationCode>>;
  journal(transaction: Write, entry: Entry): Promise<void>;
}

export type DeskWork = (desk: ImportDesk) => Promise<Response>;

/** The operator's desk: every file, every region. */
export function operatorDesk(installation: Installation, work: DeskWork) {
  return operatorsOnly(installation, (operator: OperatorContext) => {
    const { actor, now, request, lang } = operator;
    return work({
      installation,
      request,
      actor,
      lang,
      now,
      region: null,
      scope: installationScope,
      base: filesPath,
      link: operator.link,
      redirect: operator.redirect,
      show: (page) => operator.show({ part: 'results', ...page }),
      preview: previewImport,
      store: async (transaction, input) => {
        const done = await importConfirmed(transaction, actor, input, now);
        return done.ok ? { ok: true, value: done.value.file } : done;
      },
      journal: (transaction, entry) =>
        addEntry(transaction, installationScope, actor, operatorTitle, now, {
          reason: importReason,
          ...entry,
        }),
    });
  });
}

/** The desk of a region's clerk, in the region; everybody else is told whose page this is. */
export function clerkDesk(installation: Installation, lang: Lang, work: DeskWork) {
  return async (context: Context): Promise<Response> => {
    const actor = await actorOfCookie(installation, context);
    const region = installation.region(context.req.param('region') ?? '');
    const prefix = `/${region?.id ?? ''}${lang === 'en' ? '/en' : ''}`;
    const path = new URL(context.req.url).pathname.slice(prefix.length) || '/';
    const at = { lang, region, actor, path };
    if (!region) return answerPage(installation, context, at, undefined);
    const office = mayImport(actor, region.id);
    if (actor.kind !== 'person' || !office)
      return answerPage(installation, context, at, { denied: resultMessages[lang].denied });
    if (context.req.method === 'POST' && !fromOwnPage(context, new URL(installation.publicUrl).origin)) {
      const t = mainMessages[lang];
      const body = <p class="wrap">{t.foreignText}</p>;
      return answerPage(installation, context, at, { title: t.foreignTitle, body, status: 403 });
    }
    const now = installation.clock.now();
    const link = (address: string) => `${prefix}${address}`;
    const clerk = office.kind === 'regional_clerk';
    return work({
      installation,
      request: context,
      actor,
      lang,
      now,
      region,
      scope: region.id,
      base: importPath,
      link,
      redirect: (address) => context.redirect(link(address), 303),
      show: ({ title, body, status }) =>
        answerPage(installation, context, at, {
          title,
          current: 'councils',
          body: (
            <div class="wrap phead own">
              <h1>{title}</h1>
              {body}
            </div>
          ),
          ...(status === undefined ? {} : { status }),
        }),
      preview: (transaction, input) =>
        clerk
          ? previewForRegion(transaction, region.id as RegionId, input)
          : previewImport(transaction, input),
      store: async (transaction, input) => {
        const today = dateOf(now);
        const done = await importForRegion({ transaction, region, actor, now, today }, input);
        if (!done.ok) return done;
        for (const entry of done.value.entries) {
          const other = entry.scope ?? region.id;
          await within(transaction, { own: region.id, other }, () =>
            addEntry(transaction, other, actor, done.value.office?.title, now, {
              reason: importReason,
              ...entry,
            }),
          );
        }
        return { ok: true, value: done.value.output.file };
      },
      journal: (transaction, entry) =>
        addEntry(transaction, region.id, actor, office.title, now, { reason: importReason, ...entry }),
    });
  };
}
