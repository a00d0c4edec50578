// In the browser: follows a stream and puts what it brings into the page. Without it a refresh shows the same.
// The page holds one element `data-live` (address of the stream); parts are elements `data-part`, drawn by the server.

interface Told {
  /** Stand van zaken: another one means that the page itself looks different. */
  readonly phase: string;
  /** For who does not see the screen: what changed, in a sentence. */
  readonly say: string;
  readonly parts: Readonly<Record<string, string>>;
}

const root = document.querySelector<HTMLElement>('[data-live]');
const spread = 400;
const patience = 15_000;

function fragment(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Replaces what an element holds, where it differs; who stood in it with the keyboard stays there. */
function fill(element: Element, content: Node): void {
  const shown = document.createDocumentFragment();
  shown.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  const fresh = document.createDocumentFragment();
  fresh.append(content);
  const holder = [document.createElement('div'), document.createElement('div')] as const;
  holder[0].append(shown);
  holder[1].append(fresh);
  if (holder[0].isEqualNode(holder[1])) return;
  const active = document.activeElement;
  const stood = active && element.contains(active) ? place(active) : undefined;
  const open = [...element.querySelectorAll('details')].map((each) => each.open);
  element.replaceChildren(...holder[1].childNodes);
  const details = [...element.querySelectorAll('details')];
  if (details.length === open.length)
    for (const [index, each] of details.entries()) each.open = open[index] as boolean;
  if (stood) {
    const again = element.querySelector<HTMLElement>(stood);
    if (again) again.focus({ preventScroll: true });
    else if (element instanceof HTMLElement) {
      element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
  }
}

function place(element: Element): string {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const attribute = ['value', 'href', 'name'].find((name) => element.hasAttribute(name));
  const tag = element.localName;
  return attribute ? `${tag}[${attribute}="${CSS.escape(element.getAttribute(attribute) ?? '')}"]` : tag;
}

/** What stands on the page now, of which the first may have gone with all that was there. */
const statusNow = () => document.querySelector<HTMLElement>('[data-say]');
const lostNow = () => document.querySelector<HTMLElement>('[data-lost]');

function start(first: HTMLElement): void {
  let live = first;
  let source: EventSource | undefined;
  let sending = false;
  let reloading: Promise<void> | undefined;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;

  // What the stream told last, and how often; a page that was made before it says something else, whenever it comes.
  const latest: { phase?: string | undefined; own?: string | undefined } = {};
  const times = { phase: 0, own: 0 };
  const news = (kind: 'phase' | 'own', what: string) => {
    latest[kind] = what;
    times[kind] += 1;
  };
  /** A page was asked for then and is shown now: of what nobody told since, it is the newest. */
  const shownSince = (then: typeof times) => {
    for (const kind of ['phase', 'own'] as const)
      if (times[kind] === then[kind]) latest[kind] = live.dataset[kind];
  };
  const behind = () =>
    (latest.phase ?? live.dataset.phase) !== live.dataset.phase ||
    (latest.own ?? live.dataset.own) !== live.dataset.own;

  const say = (text: string) => {
    const status = statusNow();
    if (status && text && status.textContent !== text) status.textContent = text;
  };
  const connected = () => {
    clearTimeout(lostTimer);
    lostTimer = undefined;
    const lost = lostNow();
    if (lost) lost.hidden = true;
    live.dataset.connected = '';
  };
  /** At once after a ballot that got no answer; after some seconds when only the stream broke: it is back by itself. */
  const disconnected = (after: number) => {
    delete live.dataset.connected;
    lostTimer ??= setTimeout(() => {
      const lost = lostNow();
      if (lost) lost.hidden = false;
    }, after);
  };
  const typing = (element: Element) => {
    const active = document.activeElement;
    return (
      active !== null && element.contains(active) && active.matches('textarea, input:not([type=hidden])')
    );
  };
  /** Puts the page as the server makes it now into this one, part by part. */
  const show = (page: Document) => {
    const parts = [...document.querySelectorAll('[data-fresh]')];
    const found = parts.map((part) => page.getElementById(part.id));
    const now = page.querySelector<HTMLElement>('[data-live]');
    const sentence = page.querySelector('[data-say]')?.textContent ?? '';
    document.title = page.title;
    if (parts.length === 0 || found.some((part) => part === null)) {
      const main = document.querySelector('main');
      const made = page.querySelector('main');
      if (main && made) {
        const stood = main.contains(document.activeElement);
        main.replaceChildren(...made.childNodes);
        // Another page: who stood in the one before begins at its head, and hears it.
        if (stood) main.focus();
      }
      const again = document.querySelector<HTMLElement>('[data-live]');
      if (again && 'connected' in live.dataset) again.dataset.connected = '';
      live = again ?? live;
    } else
      for (const [index, part] of parts.entries()) {
        if (typing(part)) continue;
        const content = document.createDocumentFragment();
        content.append(...(found[index] as HTMLElement).childNodes);
        fill(part, content);
      }
    live.dataset.phase = now?.dataset.phase ?? '';
    live.dataset.own = now?.dataset.own ?? '';
    say(sentence);
  };
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const reload = async () => {
    const then = { ...times };
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(patience) });
    if (!answer.ok) throw new Error(String(answer.status));
    show(parsed(await answer.text()));
    shownSince(then);
  };
  /** Not everybody at the same moment; what is told meanwhile is caught up with after it. */
  const catchUp = () => {
    if (sending || reloading || !behind()) return;
    reloading = new Promise<void>((resolve) => setTimeout(resolve, Math.random() * spread))
      .then(reload)
      .then(
        () => true,
        // The next that is told tries again.
        () => false,
      )
      .then((shown) => {
        reloading = undefined;
        if (shown) catchUp();
      });
  };
  const told = ({ phase, say: sentence, parts }: Told) => {
    for (const [name, html] of Object.entries(parts))
      for (const part of document.querySelectorAll(`[data-part="${CSS.escape(name)}"]`))
        fill(part, fragment(html));
    news('phase', phase);
    if (phase === live.dataset.phase) return;
    say(sentence);
    catchUp();
  };
  const connect = () => {
    source?.close();
    source = new EventSource(live.dataset.live ?? '');
    source.addEventListener('open', connected);
    source.addEventListener('message', (event) => told(JSON.parse(event.data) as Told));
    source.addEventListener('own', (event) => {
      news('own', event.data as string);
      catchUp();
    });
    source.addEventListener('error', () => {
      disconnected(3000);
      // Refused rather than broken off: the browser does not try again by itself.
      if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 2000 + Math.random() * 4000);
    });
  };
  const send = async (form: HTMLFormElement, button: HTMLElement | null) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) fields.append(name, String(value));
    sending = true;
    const then = { ...times };
    form.setAttribute('aria-busy', 'true');
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(form.action, { method: 'POST', body: fields, signal });
      const page = parsed(await answer.text());
      // Something on the way answered for the server.
      if (!page.querySelector('main')) throw new Error(String(answer.status));
      show(page);
      shownSince(then);
      connected();
    } catch {
      // Nobody knows whether it arrived: the page says so, and shows what is stored once there is a connection. The stream may
      // not have noticed anything: it is begun anew, so that it tells when it is there.
      disconnected(0);
      connect();
      await back();
      await reload().catch(() => undefined);
    } finally {
      sending = false;
      form.removeAttribute('aria-busy');
      // Told while the answer was on its way, which may be older.
      catchUp();
    }
  };
  /** When the stream is there again, or the browser says that the network is. */
  const back = () =>
    new Promise<void>((resolve) => {
      const done = () => {
        window.removeEventListener('online', done);
        clearInterval(asking);
        resolve();
      };
      window.addEventListener('online', done);
      const asking = setInterval(() => {
        if ('connected' in live.dataset) done();
      }, 250);
    });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('quiet' in form.dataset)) return;
    event.preventDefault();
    if (!sending) void send(form, event.submitter);
  });
  window.addEventListener('online', connect);
  // Kept by the browser and shown again: what it holds is old.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void reload().catch(() => undefined);
  });
  connect();
}

if (root) start(root);
