// Makes the page live. Without this script every link and form works all the same; with it nothing jumps:
// answers are fetched, only the parts that became different are put in place, and what happens elsewhere is shown at once.
//
// The page is a tree of parts with a name ([data-region]). A part is compared with how it last came from the server, never
// with what stands on the screen, so what somebody opened, typed or scrolled stays. [data-deep] parts are compared child by
// child; with another [data-key] they are new altogether. [data-still] belongs to this script.
'use strict';

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
const came = new Map(); // name of a part -> its HTML as the server last sent it
const drafts = new Map(); // key of a composer -> what stands in it while another conversation is open
const state = document.querySelector('[data-region="state"]');
let version = document.body.dataset.version;
let busy = 0; // deeds and visits under way
let newest = 0; // the number of the last of them: an answer that comes after a later question is not shown
let looking = null; // the look in the background that may be broken off
let opener = null; // what had the keyboard when a modal came
let acted = 0; // when something was done here for the last time
let moved = null; // the conversation and its newest message when the clock was moved on

// --- putting what came in place

function remember(part) {
  for (const one of [part, ...part.querySelectorAll('[data-region]')]) {
    if (one.dataset.region && !('deep' in one.dataset)) came.set(one.dataset.region, one.outerHTML);
  }
}

function merge(old, fresh) {
  for (const { name, value } of [...fresh.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  const parts = (element) => [...element.children].filter((child) => child.dataset.region);
  const there = new Map(parts(old).map((child) => [child.dataset.region, child]));
  let at = parts(old)[0] ?? null;
  for (const child of parts(fresh)) {
    const name = child.dataset.region;
    const mine = there.get(name);
    there.delete(name);
    if (!mine) {
      remember(child);
      old.insertBefore(child, at);
      continue;
    }
    if (mine !== at) old.insertBefore(mine, at);
    else do at = at.nextElementSibling; while (at && !at.dataset.region);
    if ('still' in mine.dataset) continue;
    if ('deep' in child.dataset && child.dataset.key === mine.dataset.key) merge(mine, child);
    else if ('deep' in child.dataset || came.get(name) !== child.outerHTML) swap(mine, child);
  }
  for (const gone of there.values()) {
    keepDraft(gone);
    gone.remove();
  }
}

function swap(old, fresh) {
  remember(fresh);
  keepDraft(old);
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  const caret = held && [held.selectionStart, held.selectionEnd]; // of a text field, else nothing
  const open = [...old.querySelectorAll('details[open] > summary')].map(label);
  if (old.matches('details[open]')) fresh.open = true;
  for (const one of fresh.querySelectorAll('details > summary')) if (open.includes(label(one))) one.parentElement.open = true;
  if (old.dataset.key && old.dataset.key === fresh.dataset.key) carry(old, fresh);
  shine(old, fresh);
  old.replaceWith(fresh);
  ready(fresh);
  if (!held) return;
  const again = [...fresh.querySelectorAll('*')].find((one) => signature(one) === signature(held));
  (again ?? fresh).focus({ preventScroll: true });
  if (again && caret?.[0] != null) again.setSelectionRange(...caret);
}

const label = (one) => one.getAttribute('aria-label') ?? one.textContent;
const signature = (one) => {
  const value = one.matches('textarea, input:not([type=checkbox], [type=radio])') ? '' : one.value ?? one.getAttribute('href');
  return [one.tagName, one.id, one.name, one.type, value, one.getAttribute('formaction'), one.tagName === 'SUMMARY' ? label(one) : ''].join('|');
};

// What reads differently lights up for a moment: the line in a message, and what is told.
function shine(old, fresh) {
  const pieces = (part) => (part.matches('.told') ? [part] : [...part.querySelectorAll('.card .blocks > *')]);
  const before = new Set(pieces(old).filter((one) => !one.matches('.changed')).map((one) => one.textContent)); // what shines goes on
  if (before.size || old.matches('.told')) for (const one of pieces(fresh)) one.classList.toggle('changed', !before.has(one.textContent));
}

// What was filled in but not sent yet goes along.
function carry(old, fresh) {
  for (const field of old.querySelectorAll('input:not([type=hidden], [type=file]), textarea, select')) {
    const ticks = field.matches('[type=checkbox], [type=radio]');
    const into = [...fresh.querySelectorAll(field.tagName)].find((one) => one.name === field.name && (!ticks || one.value === field.value));
    if (!into) continue;
    if (ticks && field.checked !== field.defaultChecked) into.checked = field.checked;
    else if (!ticks && !field.options && field.value !== field.defaultValue) into.value = field.value;
    for (const option of field.options ?? []) {
      const same = [...into.options].find((one) => one.value === option.value);
      if (same && option.selected !== option.defaultSelected) same.selected = option.selected;
    }
  }
}

const composersIn = (part) => [part, ...part.querySelectorAll('.composer')].filter((one) => one.matches('.composer'));
const lines = (field) => Math.min(8, field.value.split('\n').length);

function keepDraft(part) {
  for (const form of composersIn(part)) drafts.set(form.dataset.key, form.elements.text.value);
}

// What a part needs beyond its HTML.
function ready(part) {
  for (const form of composersIn(part)) {
    form.elements.text.value ||= drafts.get(form.dataset.key) ?? '';
    for (const one of form.querySelectorAll('[data-live]')) one.hidden = false;
    form.elements.text.rows = lines(form.elements.text);
  }
  const dialog = document.querySelector('dialog.modal');
  if (!dialog || dialog.matches(':modal')) return;
  if (!dialog.contains(document.activeElement) && document.activeElement !== document.body) opener = document.activeElement;
  dialog.open = false;
  dialog.showModal();
  (dialog.querySelector('.modal-body :is(input, textarea, select)') ?? dialog.querySelector('.modal-foot button:last-child')).focus();
}

function show(html, { background = false } = {}) {
  const page = parse(html);
  if (!page.body.dataset.version) return;
  if (background) page.querySelector('[data-region="flash"]')?.replaceWith(parse(came.get('flash') ?? '').body.firstElementChild);
  const before = document.querySelector('.beside.thread')?.dataset.key;
  const known = new Map(scrollers().map((one) => [one, newestIn(one)?.id]));
  const following = scrollers().filter(atEnd);
  [document.title, version] = [page.title, page.body.dataset.version];
  merge(document.body, page.body);
  ready(document.body);
  markNew();
  const own = !background || Date.now() - acted < 3000; // an answer to what was done here may come a little later
  for (const one of scrollers()) {
    const comes = known.get(one) !== newestIn(one)?.id;
    if (!known.has(one) || (following.includes(one) && !background) || (comes && (own || following.includes(one)))) toNewest(one);
  }
  if (!background) follow(before);
}

// --- the newest message: at the bottom, where a reversed column begins; but one that doesn't fit is read from its top

const scrollers = () => [...document.querySelectorAll('[data-scroll]')];
const newestIn = (scroller) => [...scroller.querySelectorAll('.message')].at(-1);
const above = (scroller) => (topOf(newestIn(scroller))?.getBoundingClientRect().top ?? 0) - scroller.getBoundingClientRect().top;
const atEnd = (scroller) => Math.abs(scroller.scrollTop) < 40 || Math.abs(above(scroller)) < 40;

// A message begins with the day, and the line above what is new, that stand over it.
function topOf(message) {
  const over = message?.previousElementSibling;
  return over?.matches('.day, .new-line') ? topOf(over) : message;
}

function toNewest(scroller) {
  scroller.scrollTop = 0;
  if (scroller.closest('.middle') && above(scroller) < 0) scroller.scrollTop += above(scroller) - 4;
}

// A line above what came since the clock was moved on.
function markNew() {
  document.querySelector('.new-line')?.remove();
  const middle = document.querySelector('.middle');
  const last = moved?.key === middle.dataset.key ? document.getElementById(moved.id) : null;
  const more = last ? [...middle.querySelectorAll('.message')].filter((one) => last.compareDocumentPosition(one) & 4).length : 0;
  if (!more) return;
  const line = document.createElement('p');
  line.className = 'new-line';
  line.textContent = more === 1 ? '1 nieuw bericht' : `${more} nieuwe berichten`;
  last.after(line);
}

// The keyboard goes along into a thread that was opened, and back to where it was when that or a modal was closed.
function follow(before) {
  const thread = document.querySelector('.beside.thread');
  const lost = document.activeElement === document.body;
  const wrong = document.querySelector('.modal [aria-invalid=true]');
  if (wrong) wrong.focus();
  else if (thread && thread.dataset.key !== before && matchMedia('(pointer: fine)').matches) thread.querySelector('[data-writes]')?.focus();
  else if (lost && before && !thread) document.getElementById(`m-${before.split('|')[1].replace('.', '-')}`)?.focus({ preventScroll: true });
  else if (lost && opener && !document.querySelector('dialog')) {
    (opener.isConnected ? opener : document.getElementById(opener.closest('[id]')?.id))?.focus({ preventScroll: true });
    opener = null;
  }
}

// --- going somewhere, doing something

function say(words) {
  state.textContent = words;
  state.hidden = !words;
}

async function ask(address, options = {}, { visit = true } = {}) {
  busy += 1;
  const turn = (newest += 1);
  looking?.abort();
  const slow = setTimeout(() => say('Even geduld…'), 400);
  document.body.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, options);
    const html = await answer.text();
    if (!answer.ok) throw new Error(html.length < 300 ? html : 'Dat lukte niet. Probeer het zo nog eens.');
    if (turn === newest) {
      if (visit && answer.url !== location.href) history.pushState(null, '', answer.url);
      show(html);
      say('');
    }
    return !parse(html).querySelector('.flash');
  } catch (problem) {
    say(problem instanceof TypeError ? 'De pagina krijgt geen antwoord. We blijven het proberen.' : problem.message);
    return false;
  } finally {
    clearTimeout(slow);
    busy -= 1;
    document.body.removeAttribute('aria-busy');
  }
}

addEventListener('popstate', () => ask(location.href, {}, { visit: false }));

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/?"]');
  if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    ask(link.href);
  }
  for (const menu of document.querySelectorAll('details.menu[open], details.earlier[open]')) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.getAttribute('aria-disabled') === 'true') return;
  const address = button?.getAttribute('formaction') ?? form.getAttribute('action');
  const body = new URLSearchParams(new FormData(form, button));
  acted = Date.now();
  if (address.startsWith('/stage/') && address !== '/stage/others') {
    const middle = document.querySelector('.middle');
    moved = address === '/stage/reset' ? null : { key: middle.dataset.key, id: newestIn(middle)?.id };
    for (const one of middle.querySelectorAll('[data-scroll]')) toNewest(one);
  }
  const done = ask(address, { method: 'POST', body });
  button?.closest('details.menu')?.removeAttribute('open');
  if (!('once' in form.dataset)) return;
  const field = form.elements.text;
  const sent = field.value;
  const fold = form.closest('details');
  if (fold) {
    fold.open = false;
    fold.closest('.message').focus();
  } else if (address === '/do/say') field.value = '';
  field.rows = lines(field);
  if (await done) drafts.delete(form.dataset.key);
  else if (fold) fold.open = true;
  else field.value ||= sent;
});

document.addEventListener('animationend', (event) => event.target.classList.remove('changed'));

document.addEventListener('cancel', (event) => {
  if (!event.target.matches('dialog.modal')) return;
  event.preventDefault(); // the server closes it
  event.target.querySelector('[data-cancel]').click();
}, true);

// A menu opens to where there is most room for it.
document.addEventListener('toggle', (event) => {
  const menu = event.target;
  if (!menu.open || !menu.matches('.scroller .menu')) return;
  const [box, room] = [menu.getBoundingClientRect(), menu.closest('.scroller').getBoundingClientRect()];
  const up = box.top - room.top > room.bottom - box.bottom;
  menu.classList.toggle('up', up);
  menu.classList.toggle('down', !up);
  menu.querySelector('.menu-list').scrollIntoView({ block: 'nearest' });
}, true);

// --- files

async function send(files, form) {
  for (const file of files) {
    if (file.size > 50 * 1024 * 1024) return say('Dat bestand is te groot. Een bestand mag hoogstens 50 MB zijn.');
    const where = new URLSearchParams([...new FormData(form), ['name', file.name]]);
    where.delete('text');
    await ask(`/do/upload?${where}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  }
}

document.addEventListener('input', (event) => {
  if (event.target.matches('[data-writes]')) event.target.rows = lines(event.target);
});

document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-file]')) return;
  send([...event.target.files], event.target.form);
  event.target.value = '';
  event.target.closest('details').open = false;
});

for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    const form = event.target.closest?.('.middle, .beside.thread')?.querySelector('[data-drop]');
    for (const one of document.querySelectorAll('.dropping')) one.classList.remove('dropping');
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault(); // outside a conversation too: the browser must not leave the page to open the file
    if (kind === 'dragover') form?.classList.add('dropping');
    if (kind === 'drop' && form) send([...event.dataTransfer.files], form);
  });
}

// --- keys

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input, textarea, select');
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' && !event.shiftKey && event.target.matches('[data-writes]')) {
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector('.send'));
  } else if (event.key === 'Escape') escape(event);
  else if (!typing && event.key === '/') {
    event.preventDefault();
    [...document.querySelectorAll('[data-writes]')].at(-1)?.focus(); // the thread's, when one is open
  } else if (!typing && (event.key === 'j' || event.key === 'k')) step(event.key === 'j' ? 1 : -1);
});

function escape(event) {
  if (document.querySelector('dialog.modal')) return; // its own `cancel` follows
  const fold = event.target.closest('details[open]');
  if (!fold) return document.querySelector('[data-escape]')?.click();
  fold.open = false;
  fold.querySelector('summary').focus();
}

function step(by) {
  const list = [...(document.activeElement.closest('.inside') ?? document).querySelectorAll('.message')].filter((one) => one.offsetParent);
  const at = list.indexOf(document.activeElement.closest('.message'));
  const to = at < 0 ? list.at(-1) : list[at + by];
  to?.focus(); // and the browser brings it into view
}

// --- what happens elsewhere

const pause = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));

async function watch() {
  for (let lost = 0; ; ) {
    try {
      const news = await (await fetch(`/changes?since=${version}`)).json();
      if (lost) say('');
      lost = 0;
      if (busy) await pause(150);
      if (busy || String(news.version) === version) continue;
      looking = new AbortController();
      const answer = await fetch(location.href, { headers: { 'X-Look': '1' }, signal: looking.signal });
      const html = await answer.text();
      if (!busy) show(html, { background: true });
      await pause(250); // while a year flies by, four looks a second are enough
    } catch (problem) {
      if (problem.name === 'AbortError') continue;
      lost += 1;
      if (lost > 1) say('De verbinding is weg. Zodra de speeltuin weer draait, gaat deze pagina verder.');
      await pause(Math.min(500 * 2 ** lost, 10_000));
    }
  }
}

for (const begin of [remember, ready]) begin(document.body);
for (const one of scrollers()) toNewest(one);
watch();
