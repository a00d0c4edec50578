// Brings the clerk's console to life. Everything here also works without it, by the forms of the page.

/** What the server answered to a form: the page that it led to, or the same page with what was wrong. */
async function send(action, fields) {
  const answer = await fetch(action, { method: 'POST', body: fields });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { ok: answer.ok, page };
}

/** The server refused: its own page says why, at the place where a form would have led. */
function showRefusal(page) {
  const main = page.querySelector('main');
  const own = document.querySelector('main');
  if (!main || !own) return location.reload();
  own.replaceWith(document.adoptNode(main));
  document.querySelector('.errors')?.focus();
}

function say(text) {
  const region = document.getElementById('agenda-melding');
  if (!region) return;
  region.textContent = '';
  // A live region that is filled anew with the same words says nothing.
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

/** Sends the forms inside without leaving the page, and puts what the answer holds of it in its own place. */
class InPlace extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const { target, submitter } = event;
      const fields = new URLSearchParams(new FormData(target, submitter));
      this.replace(target.action, fields, submitter?.value).catch(() => {
        say(this.dataset.failed);
        location.reload();
      });
    });
  }

  async replace(action, fields, value) {
    if (this.busy) return;
    this.busy = true;
    this.setAttribute('aria-busy', 'true');
    const { ok, page } = await send(action, fields);
    const fresh = ok && page.getElementById(this.id);
    if (!fresh) return showRefusal(page);
    const placed = document.adoptNode(fresh);
    for (const { id } of this.querySelectorAll('details[id][open]')) {
      const again = placed.querySelector(`details#${CSS.escape(id)}`);
      if (again) again.open = true;
    }
    this.replaceWith(placed);
    if (value) placed.querySelector(`button[value="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
    say(placed.querySelector('[data-told]')?.textContent ?? '');
  }
}

/** A list whose items are dragged by their handle, or moved with the arrows once the handle was pressed. */
class AgendaOrder extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('ol');
    if (!this.list || this.list.children.length < 2) return;
    this.dataset.ready = '';
    for (const handle of this.querySelectorAll('.handle')) {
      handle.hidden = false;
      handle.addEventListener('keydown', (event) => this.key(event, handle));
      handle.addEventListener('blur', () => this.leave());
      handle.addEventListener('pointerdown', (event) => this.grab(event, handle));
    }
  }

  order() {
    return [...this.list.children].map((item) => item.dataset.item);
  }

  tell(text, item) {
    const place = [...this.list.children].indexOf(item) + 1;
    say(
      text
        .replace('{title}', item.dataset.title)
        .replace('{place}', place)
        .replace('{count}', this.list.children.length),
    );
  }

  take(handle) {
    this.item = handle.closest('li');
    this.before = [...this.list.children];
    this.item.classList.add('taken');
    handle.setAttribute('aria-pressed', 'true');
  }

  letGo() {
    this.item?.classList.remove('taken');
    this.item?.querySelector('.handle')?.removeAttribute('aria-pressed');
    this.dragging = false;
    const item = this.item;
    this.item = undefined;
    return item;
  }

  restore() {
    const item = this.letGo();
    this.list.append(...this.before);
    return item;
  }

  key(event, handle) {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (this.item) return this.drop(handle);
      this.take(handle);
      return this.tell(this.dataset.taken, this.item);
    }
    if (!this.item) return;
    if (event.key === 'Escape') {
      const item = this.restore();
      this.moving = true;
      handle.focus();
      this.moving = false;
      return this.tell(this.dataset.restored, item);
    }
    const up = event.key === 'ArrowUp';
    if (!up && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const other = up ? this.item.previousElementSibling : this.item.nextElementSibling;
    if (!other) return;
    // Moving an element takes the focus from what is in it.
    this.moving = true;
    if (up) other.before(this.item);
    else other.after(this.item);
    handle.focus();
    this.moving = false;
    this.tell(this.dataset.moved, this.item);
  }

  /** Whoever goes on with something else while an item is picked up has not put it down. */
  leave() {
    if (this.moving || this.dragging || this.saving || !this.item) return;
    this.tell(this.dataset.restored, this.restore());
  }

  /** Heard on the document: an element that moves loses the pointer that it had captured. */
  grab(event, handle) {
    if (event.button !== 0 || this.saving) return;
    if (!this.item) this.take(handle);
    this.dragging = true;
    const move = (moved) => this.drag(moved);
    const end = () => {
      document.removeEventListener('pointermove', move);
      for (const each of ends) document.removeEventListener(each, end);
      if (this.dragging) this.drop();
    };
    const ends = ['pointerup', 'pointercancel'];
    document.addEventListener('pointermove', move);
    for (const each of ends) document.addEventListener(each, end);
  }

  drag(event) {
    if (!this.dragging) return;
    event.preventDefault();
    const after = [...this.list.children].filter((each) => each !== this.item);
    const next = after.find((each) => {
      const box = each.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    if (next === (this.item.nextElementSibling ?? undefined)) return;
    if (next) next.before(this.item);
    else this.list.append(this.item);
  }

  drop() {
    const item = this.letGo();
    const before = this.before.map((each) => each.dataset.item).join();
    if (this.order().join() === before) return this.tell(this.dataset.restored, item);
    this.save(item).catch(() => {
      say(this.dataset.failed);
      location.reload();
    });
  }

  async save(item) {
    this.saving = true;
    const fields = new URLSearchParams(this.order().map((id) => ['volgorde[]', id]));
    const { ok, page } = await send(this.dataset.action, fields);
    const fresh = ok && page.getElementById(this.id);
    if (!fresh) return showRefusal(page);
    this.tell(this.dataset.dropped, item);
    const placed = document.adoptNode(fresh);
    this.replaceWith(placed);
    placed.querySelector(`li[data-item="${item.dataset.item}"] .handle`)?.focus({ preventScroll: true });
  }
}

customElements.define('in-place', InPlace);
customElements.define('agenda-order', AgendaOrder);
