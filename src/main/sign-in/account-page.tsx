import { calendarMessages } from '#calendar';
import { addDays, dateOf, operating } from '#kernel';
import { notificationMessages, settingsPath } from '#notifications';
import { helps, ownPeoplePath, type Passkey, type Session, type Token } from '#people';
import { DataTable, momentWords, Notice, outsideAddress, plainDate, Submit } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Region } from '#platform/operations';
import type { SessionSettings } from '../configuration.ts';
import { accountMessages } from './account-messages.ts';
import type { OwnActor } from './around.ts';
import { MakePasskey } from './passkey-parts.tsx';

export interface AccountProps {
  readonly lang: Lang;
  readonly actor: OwnActor;
  readonly regions: readonly Region[];
  readonly settings: SessionSettings;
  readonly sessions: readonly Session[];
  readonly tokens: readonly Token[];
  readonly passkeys: readonly Passkey[];
  /** This one, as a name for a passkey. */
  readonly device: string;
  /** The secret of a token that was just made. */
  readonly made: string | undefined;
  /** What was just done. */
  readonly done: string | undefined;
}

export function AccountPage(props: AccountProps) {
  const t = accountMessages[props.lang];
  const done = {
    afgemeld: t.signedOutThere,
    ingetrokken: t.tokenWithdrawn,
    passkey: t.passkeyAdded,
    verwijderd: t.passkeyGone,
  }[props.done ?? ''];
  return (
    <div class="wrap phead own account">
      <h1>{t.mine}</h1>
      {done === undefined ? null : <Notice kind="ok" role="status" title={done} />}
      <Offices {...props} />
      <p>
        <a href={outsideAddress('/mijn/gegevens', props.lang)}>{t.held}</a>
      </p>
      <Passkeys {...props} />
      <Sessions {...props} />
      <Tokens {...props} />
    </div>
  );
}

function Offices({ lang, actor, regions }: AccountProps) {
  const t = accountMessages[lang];
  return (
    <section class="b">
      <h2>{t.offices}</h2>
      {actor.offices.length === 0 ? <p>{t.noOffices}</p> : null}
      <ul class="plain">
        {actor.offices.map((office) => (
          <li key={office.title} lang="nl">
            {office.title}
          </li>
        ))}
      </ul>
      <ul class="links">
        {regions.map((region) => (
          <li key={region.id}>
            <a href={`/${region.id}/${lang === 'en' ? 'en/' : ''}`}>{region.name}</a>
          </li>
        ))}
        {operating(actor) ? (
          <li>
            <a href={outsideAddress('/beheer', lang)}>{t.operators}</a>
          </li>
        ) : null}
        {regions
          .filter((region) => clerkIn(actor, region))
          .map((region) => (
            <li key={`${region.id} people`}>
              <a href={`/${region.id}${lang === 'en' ? '/en' : ''}${ownPeoplePath}`}>
                {t.ownPeople(region.name)}
              </a>
            </li>
          ))}
        {regions
          .filter((region) => actor.offices.some((office) => office.region === region.id))
          .map((region) => (
            <li key={`${region.id} mail`}>
              <a href={`/${region.id}${lang === 'en' ? '/en' : ''}${settingsPath}`}>
                {notificationMessages[lang].link}
                {regions.length > 1 ? ` (${region.name})` : null}
              </a>
            </li>
          ))}
        <li>
          <a href={outsideAddress('/mijn/kalender', lang)}>{calendarMessages[lang].own.link}</a>
        </li>
      </ul>
    </section>
  );
}

function clerkIn(actor: OwnActor, region: Region): boolean {
  const { municipalities, others } = helps(actor, region.id);
  return municipalities.length > 0 || others;
}

function Passkeys({ lang, passkeys, device }: AccountProps) {
  const t = accountMessages[lang];
  return (
    <section class="b">
      <h2>{t.passkeys}</h2>
      <p>{t.passkeysIntro}</p>
      {passkeys.length === 0 ? (
        <p>{t.passkeysNone}</p>
      ) : (
        <DataTable
          caption={t.passkeys}
          captionHidden
          columns={[{ name: t.passkey }, { name: t.passkeyMade }, { name: t.lastUse }, { name: t.act }]}
          rows={passkeys.map((passkey) => ({
            key: String(passkey.id),
            cells: [
              passkey.name,
              momentWords(passkey.createdAt, lang),
              passkey.usedAt === null ? t.never : momentWords(passkey.usedAt, lang),
              <Small
                key="remove"
                lang={lang}
                address={`/mijn/passkeys/${passkey.id}/verwijderen`}
                text={t.passkeyRemove}
                about={passkey.name}
              />,
            ],
          }))}
        />
      )}
      <MakePasskey lang={lang} device={device} />
    </section>
  );
}

function Sessions({ lang, settings, sessions }: AccountProps) {
  const t = accountMessages[lang];
  return (
    <section class="b">
      <h2>{t.sessions}</h2>
      <p>{t.sessionsIntro(settings.hours, t.idle(settings.idleMinutes))}</p>
      <DataTable
        caption={t.sessions}
        captionHidden
        columns={[{ name: t.device }, { name: t.how }, { name: t.lastUse }, { name: t.act }]}
        rows={sessions.map((session) => {
          const device = session.device === '' ? t.deviceUnknown : session.device;
          return {
            key: String(session.id),
            cells: [
              session.current ? `${device} (${t.here})` : device,
              `${t.methods[session.method]}, ${momentWords(session.createdAt, lang)}`,
              momentWords(session.usedAt, lang),
              session.current ? (
                <Small key="out" lang={lang} address="/afmelden" text={t.signOutThere} about={t.here} />
              ) : (
                <Small
                  key="end"
                  lang={lang}
                  address={`/mijn/sessies/${session.id}/beeindigen`}
                  text={t.signOutThere}
                  about={device}
                />
              ),
            ],
          };
        })}
      />
      <form method="post" action={outsideAddress('/mijn/sessies/beeindigen', lang)}>
        <Submit secondary>{t.signOutAll}</Submit>
      </form>
      <p class="small muted">{t.signOutAllNote}</p>
    </section>
  );
}

/** A button in a row, that says to who does not see the row what it is about. */
export function Small(props: { lang: Lang; address: string; text: string; about: string }) {
  return (
    <form method="post" action={outsideAddress(props.address, props.lang)}>
      <button type="submit" class="link">
        {props.text}
        <span class="vh">: {props.about}</span>
      </button>
    </form>
  );
}

function Tokens({ lang, tokens, made }: AccountProps) {
  const t = accountMessages[lang];
  const may = (token: Token) =>
    token.scope === 'chosen' ? t.scopes.chosen(token.operations.length) : t.scopes[token.scope];
  return (
    <section class="b">
      <h2>{t.tokens}</h2>
      <p>{t.tokensIntro}</p>
      {made === undefined ? null : (
        <Notice kind="ok" role="status" title={t.tokenMade}>
          <p>
            <code class="secret">{made}</code>
          </p>
          <p>{t.tokenOnce}</p>
        </Notice>
      )}
      {tokens.length === 0 ? (
        <p>{t.tokensNone}</p>
      ) : (
        <DataTable
          caption={t.tokens}
          captionHidden
          columns={[
            { name: t.tokenFor },
            { name: t.tokenMay },
            { name: t.tokenUntil },
            { name: t.tokenUsed },
            { name: t.act },
          ]}
          rows={tokens.map((token) => ({
            key: String(token.id),
            cells: [
              token.label,
              may(token),
              // It is over at the midnight after its last day.
              plainDate(addDays(dateOf(token.expiresAt), -1), lang),
              token.usedAt === null ? t.never : momentWords(token.usedAt, lang),
              <Small
                key="withdraw"
                lang={lang}
                address={`/mijn/sleutels/${token.id}/intrekken`}
                text={t.tokenWithdraw}
                about={token.label}
              />,
            ],
          }))}
        />
      )}
      <p>
        <a href={outsideAddress('/mijn/sleutels', lang)}>{t.tokenNew}</a>
      </p>
    </section>
  );
}
