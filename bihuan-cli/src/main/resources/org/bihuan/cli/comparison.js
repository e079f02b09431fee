'use strict';
// Works from the data in this file alone; every word that is shown goes through textContent.
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const say = data.words;
  const $ = (id) => document.getElementById(id);
  const make = (tag, className, words) => {
    const e = document.createElement(tag);
    if (className) e.className = className;
    if (words !== undefined) e.textContent = words;
    return e;
  };
  const percent = (x) => (100 * x).toFixed(1) + '%';
  let report, source, threshold, excluded, live, shares, picked, syncing = false;

  function blank(c) { return /\s|\u3000/.test(c); }

  function open(index) {
    report = data.reports[index];
    report.weight = new Uint8Array(report.text.length);
    for (let i = 0; i < report.text.length; i++) report.weight[i] = blank(report.text[i]) ? 0 : 1;
    excluded = new Set();
    threshold = 0;
    source = 0;
    picked = null;
    document.title = report.name;
    $('title').textContent = report.name;
    $('about-text').textContent = say.about.replace('{0}', report.characters).replace('{1}', report.compared);
    $('left-title').textContent = report.name;
    leftovers();
    recompute();
  }

  const on = (id) => $('f-' + id).checked;
  const number = (id, other) => { const n = parseInt($(id).value, 10); return Number.isFinite(n) ? n : other; };

  // Whether a match passes the filters that concern it as a whole.
  function passes(m) {
    if (excluded.has(m.source) || m.end - m.start < number('least', 8) || m.holders > number('most', Infinity)) return false;
    return !(m.subtracted === 'short' && on('short'));
  }

  const off = (why) => why !== null && why !== 'short' && on(why);

  function recompute() {
    const n = report.text.length;
    const aside = new Uint8Array(n);
    for (const a of report.asides) if (off(a.why)) aside.fill(1, a.start, a.end);
    const all = new Uint8Array(n), counted = new Uint8Array(n), others = new Uint8Array(n);
    const each = report.sources.map(() => null);
    live = report.matches.filter(passes);
    for (const m of live) {
      all.fill(1, m.start, m.end);
      if (off(m.subtracted)) continue;
      const own = each[m.source] || (each[m.source] = new Uint8Array(n));
      for (let i = m.start; i < m.end; i++) {
        if (aside[i]) continue;
        counted[i] = 1;
        own[i] = 1;
        if (!report.sources[m.source].own) others[i] = 1;
      }
    }
    const share = (bits) => {
      let sum = 0;
      if (bits) for (let i = 0; i < n; i++) sum += bits[i] & report.weight[i];
      return report.characters ? sum / report.characters : 0;
    };
    shares = each.map(share);
    $('n-total').textContent = percent(share(all));
    $('n-counted').textContent = percent(share(counted));
    $('n-others').textContent = percent(share(others));
    $('n-largest').textContent = percent(Math.max(0, ...shares));
    if (shares[source] === undefined || excluded.has(source)) source = 0;
    chart();
    list();
    columns();
  }

  // ---- overview ----------------------------------------------------------------------------------

  const BINS = 40;
  const top = () => Math.max(0.01, ...shares);

  function chart() {
    const box = $('chart');
    box.querySelectorAll('i').forEach((e) => e.remove());
    const bins = new Array(BINS).fill(0);
    shares.forEach((s, i) => { if (!excluded.has(i)) bins[Math.min(BINS - 1, Math.floor((s / top()) * BINS))]++; });
    const highest = Math.log1p(Math.max(1, ...bins));
    bins.forEach((count, b) => {
      if (!count) return;
      const bar = make('i', (b + 1) * top() / BINS > threshold ? 'on' : '');
      bar.style.left = (100 * b / BINS) + '%';
      bar.style.width = (90 / BINS) + '%';
      bar.style.height = Math.max(4, 100 * Math.log1p(count) / highest) + '%';
      bar.title = count + ' × ' + percent(b * top() / BINS);
      box.append(bar);
    });
    const line = $('line');
    line.style.left = (100 * Math.min(1, threshold / top())) + '%';
    line.setAttribute('aria-valuenow', (100 * threshold).toFixed(1));
    line.setAttribute('aria-valuemax', (100 * top()).toFixed(1));
    line.setAttribute('aria-valuetext', percent(threshold));
    $('at').textContent = say.threshold.replace('{0}', percent(threshold))
      .replace('{1}', shares.filter((s, i) => s >= threshold && !excluded.has(i)).length);
    $('highest').textContent = percent(top());
  }

  function drag(event) {
    const box = $('chart').getBoundingClientRect();
    threshold = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * top();
    chart();
    list();
    columns();
  }
  $('chart').addEventListener('pointerdown', (event) => {
    $('chart').setPointerCapture(event.pointerId);
    drag(event);
  });
  $('chart').addEventListener('pointermove', (event) => { if (event.buttons) drag(event); });
  $('line').addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -1000, End: 1000 }[event.key];
    if (!step) return;
    event.preventDefault();
    threshold = Math.max(0, Math.min(top(), threshold + step * top() / 50));
    chart();
    list();
    columns();
  });

  function list() {
    const box = $('sources');
    box.textContent = '';
    report.sources.map((s, i) => i).filter((i) => excluded.has(i) || shares[i] >= threshold)
      .sort((a, b) => shares[b] - shares[a]).forEach((i) => {
        const row = make('div', i === source ? 'chosen' : '');
        const tick = make('input');
        tick.type = 'checkbox';
        tick.checked = !excluded.has(i);
        tick.setAttribute('aria-label', say.include + ' ' + report.sources[i].id);
        tick.onchange = () => { if (tick.checked) excluded.delete(i); else excluded.add(i); recompute(); };
        const name = make('button', '', report.sources[i].id + (report.sources[i].own ? ' ' + say.own : ''));
        name.type = 'button';
        name.onclick = () => { source = i; list(); columns(); };
        const bar = make('span', 'bar');
        bar.style.width = (100 * shares[i] / top()) + '%';
        row.append(tick, name, make('span', 'part', percent(shares[i])), bar);
        box.append(row);
      });
  }

  // ---- two columns -------------------------------------------------------------------------------

  const shown = () => live.filter((m) => shares[m.source] >= threshold);

  function columns() {
    const mine = shown().filter((m) => m.source === source);
    const rest = shown().filter((m) => m.source !== source);
    paint($('left'), report.text, mine, rest, 'start', 'end', 0);
    const other = report.sources[source];
    $('right-title').textContent = other ? other.id : say.none;
    paint($('right'), other ? other.text : '', mine, [], 'sourceStart', 'sourceEnd', 2);
    places(mine);
  }

  // Cuts a text wherever a match, an equal stretch or an aside begins or ends.
  function paint(box, text, mine, rest, from, to, side) {
    box.textContent = '';
    const n = text.length;
    const cut = new Uint8Array(n + 1), match = new Int32Array(n).fill(-1), equal = new Uint8Array(n);
    const sub = new Uint8Array(n), linked = new Int32Array(n).fill(-1);
    mine.forEach((m) => {
      match.fill(report.matches.indexOf(m), m[from], m[to]);
      if (off(m.subtracted)) sub.fill(1, m[from], m[to]);
      cut[m[from]] = cut[m[to]] = 1;
      for (const e of m.equal) { equal.fill(1, e[side], e[side + 1]); cut[e[side]] = cut[e[side + 1]] = 1; }
    });
    rest.forEach((m) => {
      if (off(m.subtracted)) return;
      for (let i = m[from]; i < m[to]; i++) if (linked[i] < 0) linked[i] = report.matches.indexOf(m);
      cut[m[from]] = cut[m[to]] = 1;
    });
    if (side === 0) for (const a of report.asides) if (off(a.why)) { sub.fill(1, a.start, a.end); cut[a.start] = cut[a.end] = 1; }
    let start = 0;
    for (let i = 1; i <= n; i++) {
      if (i < n && !cut[i] && match[i] === match[start] && linked[i] === linked[start]) continue;
      const words = text.slice(start, i);
      const id = match[start] >= 0 ? match[start] : linked[start];
      if (id < 0) {
        box.append(words);
      } else {
        const m = report.matches[id];
        const mark = make('mark', '', words);
        if (match[start] < 0) mark.className = 'other';
        else if (sub[start]) mark.className = 'sub';
        else if (!equal[start] && words.trim()) mark.className = 'diff';
        else if (report.sources[m.source].own) mark.className = 'own';
        if (m === picked) mark.classList.add('picked');
        mark.dataset.m = id;
        mark.title = why(m);
        box.append(mark);
      }
      start = i;
    }
  }

  const why = (m) => report.sources[m.source].id + ' · ' + say.kinds[m.kind] + ' · ' + say.whys[m.why]
    + (m.subtracted ? ' · ' + say.subtracted[m.subtracted] : '') + ' · ' + say.holders.replace('{0}', m.holders);

  function pick(m, box) {
    picked = m;
    if (m.source !== source) { source = m.source; list(); }
    columns();
    $('why').textContent = why(m);
    const id = report.matches.indexOf(m);
    for (const other of ['left', 'right']) {
      const mark = $(other).querySelector('mark[data-m="' + id + '"]');
      if (mark && $(other) !== box) scroll($(other), mark.offsetTop - 120);
    }
  }

  for (const side of ['left', 'right']) {
    $(side).addEventListener('click', (event) => {
      const mark = event.target.closest('mark');
      if (mark) pick(report.matches[mark.dataset.m], null);
    });
    $(side).addEventListener('scroll', () => { if (!syncing) follow($(side), $(side === 'left' ? 'right' : 'left')); });
  }

  function scroll(box, to) {
    syncing = true;
    box.scrollTop = to;
    requestAnimationFrame(() => requestAnimationFrame(() => { syncing = false; }));
  }

  // The other column shows the partner of what stands nearest to the upper third of this one.
  function follow(box, other) {
    const at = box.scrollTop + box.clientHeight / 3;
    let best = null, least = Infinity;
    for (const mark of box.querySelectorAll('mark:not(.other)')) {
      const far = Math.abs(mark.offsetTop - at);
      if (far < least) { least = far; best = mark; }
    }
    if (!best) return;
    const partner = other.querySelector('mark[data-m="' + best.dataset.m + '"]');
    const first = box.querySelector('mark[data-m="' + best.dataset.m + '"]');
    if (partner && first) scroll(other, partner.offsetTop - (first.offsetTop - box.scrollTop));
  }

  function places(mine) {
    const body = $('places');
    body.textContent = '';
    mine.slice(0, 300).forEach((m) => {
      const row = make('tr');
      const go = make('button', '', report.text.slice(m.start, Math.min(m.end, m.start + 40)).replace(/\s+/g, ' ') + (m.end - m.start > 40 ? '…' : ''));
      go.type = 'button';
      go.onclick = () => pick(m, null);
      const cell = make('td');
      cell.append(go);
      row.append(make('td', '', m.start + '–' + m.end), make('td', '', m.end - m.start), cell,
        make('td', '', say.kinds[m.kind]), make('td', '', say.whys[m.why]),
        make('td', '', m.subtracted ? say.subtracted[m.subtracted] : ''), make('td', '', m.holders));
      body.append(row);
    });
  }

  function leftovers() {
    const box = $('leftovers');
    box.textContent = '';
    $('leftover-part').hidden = report.leftovers.length === 0;
    report.leftovers.forEach((l) => box.append(make('li', '', l.start + ' “' + l.word + '”' + (l.source ? ' · ' + l.source : ''))));
  }

  document.querySelectorAll('.switches input').forEach((e) => e.addEventListener('input', recompute));
  const menu = $('reports');
  data.reports.forEach((r, i) => { const o = make('option', '', r.name); o.value = i; menu.append(o); });
  menu.hidden = data.reports.length < 2;
  menu.onchange = () => open(Number(menu.value));
  if (data.reports.length) open(0);
})();
