// Breakwater in the browser. Every page works without this file; it keeps drafts, warns before a time-out,
// tells of news without moving the page, and stops a form from being sent twice.
import { initAll } from '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js';
import { initAll as initMoj } from '/vendor/moj-frontend-11.1.0/moj-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
initMoj();

// The design system marks a radio that reveals fields as expanded or not, which ARIA does not allow on radios.
const plainRadios = () => document.querySelectorAll('[type="radio"][aria-expanded]').forEach((radio) => radio.removeAttribute('aria-expanded'));
new MutationObserver(plainRadios).observe(document.body, { subtree: true, attributeFilter: ['aria-expanded'] });
plainRadios();

const meta = (name) => document.querySelector(`meta[name="breakwater-${name}"]`);
const person = meta('person')?.content;
const csrf = () => ({ [meta('csrf')?.dataset.header || 'X-CSRF-TOKEN']: meta('csrf')?.content || '' });
const shelf = `breakwater-draft:${person}:`;
const clockTime = (at) => {
  const date = new Date(at);
  return `${date.getHours() % 12 || 12}:${String(date.getMinutes()).padStart(2, '0')}${date.getHours() < 12 ? 'am' : 'pm'}`;
};

// ---- Storage that never throws: a full or forbidden store must not stop anyone from writing. ----
const store = {
  get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  drop(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  keys() { try { return Object.keys(localStorage); } catch { return []; } },
};
const DAY = 24 * 60 * 60 * 1000;
for (const key of store.keys()) {
  if (key.startsWith('breakwater-draft:') && !(store.get(key)?.at > Date.now() - DAY)) store.drop(key);
}
const forgetMine = () => store.keys().filter((key) => key.startsWith(shelf)).forEach(store.drop);

// ---- Activity: shared by all tabs, so that work in one keeps the others signed in. ----
let warned = false;
const active = () => { if (!warned) store.set(`breakwater-active:${person}`, Date.now()); };
active();

// ---- Drafts ----
const kept = (form) => [...form.elements].filter((field) => field.name && !field.disabled && !field.closest('[data-draft-skip]')
  && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type));
function read(form) {
  const fields = [];
  for (const field of kept(form)) {
    if (field.type === 'checkbox' || field.type === 'radio') { if (field.checked) fields.push([field.name, field.value]); }
    else if (field.multiple) [...field.selectedOptions].forEach((option) => fields.push([field.name, option.value]));
    else fields.push([field.name, field.value]);
  }
  return fields;
}
function write(form, fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) || []), value]);
  const seen = new Map();
  for (const field of kept(form)) {
    const mine = values.get(field.name) || [];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = mine.includes(field.value);
    else if (field.multiple) for (const option of field.options) option.selected = mine.includes(option.value);
    else {
      const turn = seen.get(field.name) || 0;
      seen.set(field.name, turn + 1);
      if (mine[turn] !== undefined) field.value = mine[turn];
    }
  }
  window.dispatchEvent(new Event('pageshow')); // the design system's counts and conditional fields look again
}

class Draft {
  constructor(form) {
    this.form = form;
    this.name = form.dataset.draftKey;
    this.key = shelf + this.name;
    this.status = form.querySelector('[data-draft-status]') || form.appendChild(Object.assign(document.createElement('p'), { className: 'bw-draft' }));
    this.status.setAttribute('role', 'status');
    this.untouched = JSON.stringify(read(form));
    form.addEventListener('input', () => this.changed());
    form.addEventListener('change', () => this.changed());
    window.addEventListener('pagehide', () => this.keepHere());
    window.addEventListener('online', () => this.dirty && this.keepThere());
    this.restore();
  }

  say(words, trouble = false) {
    this.status.textContent = words;
    this.status.classList.toggle('bw-draft--trouble', trouble);
  }

  changed() {
    if (this.sent) return;
    this.dirty = true;
    active();
    this.keepHere();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepThere(), 2000);
  }

  keepHere() {
    if (!this.dirty || this.sent) return true;
    return store.set(this.key, { at: Date.now(), fields: read(this.form) });
  }

  async keepThere() {
    const here = this.keepHere();
    try {
      const answer = await fetch(`/drafts/${encodeURIComponent(this.name)}`, {
        method: 'POST', headers: csrf(), redirect: 'manual', body: new URLSearchParams(read(this.form)) });
      this.offline = false;
      if (this.sent) return;
      if (answer.ok) this.say(`Draft kept at ${clockTime(Date.now())}`);
      else if (here) this.say(`Draft kept on this device at ${clockTime(Date.now())}`);
      else this.say('This draft could not be kept. Copy your words before you leave the page.', true);
    } catch {
      this.offline = true;
      if (this.sent) return;
      this.say(here ? `No connection. Draft kept on this device at ${clockTime(Date.now())}.`
        : 'No connection, and this device cannot keep the draft. Stay on this page.', true);
    }
  }

  async restore() {
    if (document.querySelector('.govuk-error-summary') || this.form.dataset.draftFresh) { this.dirty = true; this.keepHere(); return; } // the server gave the words back itself
    let draft = store.get(this.key);
    if (!draft) {
      try {
        const answer = await fetch(`/drafts/${encodeURIComponent(this.name)}`, { headers: { Accept: 'application/json' }, redirect: 'error' });
        if (answer.status === 200) {
          const server = await answer.json();
          draft = { at: server.savedAt, fields: [...new URLSearchParams(server.fields)] };
        }
      } catch { /* nothing there, or no connection: there is nothing to restore */ }
    }
    if (!draft || this.dirty || JSON.stringify(draft.fields) === this.untouched) return;
    write(this.form, draft.fields);
    this.dirty = true;
    const absent = draft.fields.filter(([name, value]) => value && !this.form.elements[name]);
    if (absent.length && this.form.dataset.draftShow) { // people added to the form: let the server draw it with them
      for (const [name, value] of [...absent, ['do', this.form.dataset.draftShow]]) {
        this.form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
      this.form.submit();
      return;
    }
    this.say(`Draft from ${clockTime(draft.at)} put back. `);
    const start = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Start again without it' });
    start.addEventListener('click', async () => { this.sent = true; await forget(this.name); location.reload(); });
    this.status.append(start);
  }
}

async function forget(name) {
  store.drop(shelf + name);
  try { await fetch(`/drafts/${encodeURIComponent(name)}`, { method: 'DELETE', headers: csrf() }); }
  catch { /* the server forgets old drafts by itself */ }
}

const drafts = new Map();
if (person) {
  document.querySelectorAll('[data-draft-done]').forEach((done) => forget(done.dataset.draftDone));
  document.querySelectorAll('form[data-draft-key]').forEach((form) => drafts.set(form, new Draft(form)));
}

// ---- Sending: never twice, and never into a lost connection ----
const reachable = async () => {
  try { await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(4000) }); return true; }
  catch { return false; }
};
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get' || form.method === 'dialog') return;
  if (form.id === 'sign-out') { if (!form.dataset.timedOut) { drafts.forEach((draft) => { draft.sent = true; }); forgetMine(); } return; }
  if (form.dataset.sending) { event.preventDefault(); return; }
  const draft = drafts.get(form);
  if (draft) { draft.dirty = true; draft.keepHere(); clearTimeout(draft.timer); }
  form.dataset.sending = 'yes';
  if (!draft || draft.reached || (navigator.onLine && !draft.offline)) { if (draft) draft.sent = true; return; }
  event.preventDefault();
  const button = event.submitter;
  const there = await reachable();
  delete form.dataset.sending;
  if (there) { draft.reached = true; form.requestSubmit(button); return; }
  draft.say('No connection. Your words are kept on this device; press Send again when you are back.', true);
});
window.addEventListener('pageshow', (event) => { // the Back button brings the page as it was left
  if (!event.persisted) return;
  document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending);
  drafts.forEach((draft) => { draft.sent = false; draft.reached = false; });
});

// ---- Time-out warning ----
const dialog = document.getElementById('bw-timeout');
const seconds = Number(meta('timeout')?.content || 0);
if (dialog && seconds > 0) {
  const warning = Math.min(300, seconds / 3);
  const left = () => seconds - (Date.now() - (store.get(`breakwater-active:${person}`) || Date.now())) / 1000;
  const signOut = () => {
    const form = document.getElementById('sign-out');
    form.dataset.timedOut = 'yes';
    form.action = '/sign-out?late';
    drafts.forEach((draft) => draft.keepHere());
    form.submit(); // drafts stay on this device: nobody asked to leave
  };
  const tick = () => {
    const remaining = left();
    if (remaining <= 0) { signOut(); return; }
    if (remaining > warning) { if (dialog.open) { dialog.close(); warned = false; } return; }
    if (!dialog.open) { warned = true; drafts.forEach((draft) => draft.keepHere()); dialog.showModal(); }
    const minutes = Math.ceil(remaining / 60);
    const words = minutes <= 1 ? 'less than a minute' : `${minutes} minutes`;
    const place = dialog.querySelector('[data-timeout-left]');
    if (place.textContent !== words) place.textContent = words; // spoken only when it changes
  };
  const extend = async () => {
    try {
      const answer = await fetch('/session/extend', { redirect: 'error' });
      if (!answer.ok) throw new Error(String(answer.status));
      warned = false;
      active();
      dialog.close();
    } catch { dialog.querySelector('#bw-timeout-text').textContent = 'We could not reach the service. What you were writing is kept as a draft; try again, or sign in again when you are back.'; }
  };
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); extend(); });
  dialog.querySelector('[data-timeout-extend]').addEventListener('click', extend);
  setInterval(tick, 1000);
  document.addEventListener('visibilitychange', tick);
}

// ---- News of a list: said, never pushed in. ----
document.querySelectorAll('[data-news]').forEach((place) => {
  place.classList.add('bw-news');
  place.setAttribute('role', 'status');
  let shown = 0;
  setInterval(async () => {
    if (document.hidden || warned) return;
    try {
      const answer = await fetch(place.dataset.news, { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (!answer.ok) return;
      const { count } = await answer.json();
      if (!count || count === shown) return;
      shown = count;
      place.textContent = `${count} ${count === 1 ? place.dataset.newsOne || 'new' : place.dataset.newsMany || 'new'}: `;
      const show = Object.assign(document.createElement('button'), { type: 'button', textContent: 'show' });
      show.addEventListener('click', () => location.reload());
      place.append(show);
    } catch { /* no connection: the list stays as it is and is asked again */ }
  }, 20000);
});
