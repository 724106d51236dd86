// Puts the plots into the page.

const QUEUE_BINS = ['0', '1–9', '10–99', '100–999', '1k–9k', '10k–99k', '100k+'];
const TIME_BINS = ['<10 ms', '<0.1 s', '<1 s', '<10 s', '<1 min', '<10 min', '<1 h', '1 h+'];
const byId = id => document.getElementById(id);

/** The lowest and the highest of several stepped lines, over all their times. */
function rangeOf(lines) {
  const t = [...new Set(lines.flatMap(line => line.t))].sort((one, other) => one - other);
  const low = [];
  const high = [];
  const next = lines.map(() => 0);
  const now = lines.map(line => line.v[0] ?? 0);
  for (const time of t) {
    lines.forEach((line, i) => {
      while (next[i] < line.t.length && line.t[next[i]] <= time) now[i] = line.v[next[i]++];
    });
    low.push(Math.min(...now));
    high.push(Math.max(...now));
  }
  return { t, low, high };
}

function overTime() {
  const times = WORLDS.flatMap(world => world.equity.t).concat(DATA.issues.flatMap(issue => issue.t));
  DATA.end = times.reduce((most, t) => Math.max(most, t), 0);
  const axis = new TapeAxis(times);
  const whole = byId('whole');
  const stack = new Stack(byId('stack'), axis, () => { whole.hidden = axis.isWhole; });
  const shown = () => WORLDS.filter(world => world.shown);
  const lines = pick => shown().map(world => ({ ...pick(world), colour: world.colour })).filter(line => line.t);
  const issueSelect = byId('issue');
  const marksSelect = byId('marks');
  const issue = () => DATA.issues[issueSelect.value];

  DATA.issues.forEach((each, i) => issueSelect.append(html('option', { value: i }, `${each.symbol} ${each.venue}`)));
  WORLDS.forEach((world, i) => marksSelect.append(html('option', { value: i }, world.name)));
  marksSelect.value = Math.max(0, WORLDS.findIndex(world => world.key === 'expected'));
  if (WORLDS.length < 2) marksSelect.parentElement.hidden = true;
  if (DATA.issues.length === 0) issueSelect.parentElement.hidden = true;

  stack.add(new Panel('Result, won', 230, () => {
    const worlds = lines(world => world.equity);
    return { lines: worlds, zero: true, range: worlds.length > 1 ? rangeOf(worlds) : null };
  }, signed));
  stack.add(new Panel('Drawdown, won', 96, () => ({ lines: lines(world => world.drawdown), zero: true })));
  if (DATA.issues.length > 0) {
    const position = stack.add(new Panel('Position', 96, () => {
      position.title.textContent = `Position in ${issue().symbol}, shares`;
      return { lines: lines(world => world.positions[issue().symbol] || {}), zero: true };
    }));
    const price = stack.add(new Panel('Price', 250, () => {
      const world = WORLDS[marksSelect.value];
      price.title.textContent = `Bid and ask of ${issue().symbol} on ${issue().venue}, won`;
      return { book: { t: issue().t, low: issue().bid, high: issue().ask }, marks: marksOf(issue().fills[marksSelect.value], world) };
    }));
  }
  WORLDS.forEach(world => {
    const button = html('button', { type: 'button', 'aria-pressed': 'true', style: `color:${world.colour}` }, html('i'), world.name);
    button.addEventListener('click', () => {
      world.shown = !world.shown;
      button.setAttribute('aria-pressed', world.shown);
      stack.draw();
    });
    byId('legend').append(button);
  });
  issueSelect.addEventListener('change', () => stack.draw());
  marksSelect.addEventListener('change', () => stack.draw());
  whole.addEventListener('click', () => stack.zoom(0, axis.length));
  stack.draw();
  byId('thinned').textContent = thinnedWords();
}

function marksOf(fills, world) {
  const marks = [];
  for (const [side, up] of [['buy', true], ['sell', false]]) {
    const { t, p, size, n, order, maker } = fills[side];
    t.forEach((time, i) => marks.push({
      t: time, v: p[i], up, solid: !maker[i], big: n[i] > 1, colour: world.colour,
      words: n[i] > 1
        ? `${n[i]} fills from ${clock(time, 'day seconds')}: ${side} ${number(size[i])} at ${number(p[i])} on average`
        : `order ${order[i]}, ${clock(time, 'day millis')}: ${side} ${number(size[i])} at ${number(p[i])}, ${maker[i] ? 'maker' : 'taker'}`,
    }));
  }
  return marks;
}

function thinnedWords() {
  const kept = WORLDS.reduce((sum, world) => sum + world.equity.t.length, 0);
  const all = WORLDS.reduce((sum, world) => sum + world.equity.of, 0);
  const fills = DATA.issues.some(issue => issue.fills.some(each => each.of > each.buy.t.length + each.sell.t.length));
  return [
    'Drag over a plot to zoom, double-click for the whole run. \u25b2 bought, \u25bc sold; solid took from the book, hollow stood in it.',
    all > kept ? `Of ${number(all)} points of the results ${number(kept)} are drawn: the first, lowest, highest and last of each stretch.` : '',
    fills ? 'Fills are many: a larger mark gathers those of a stretch of time at their average price.' : '',
    DATA.moreIssues ? `${DATA.moreIssues} more issues have orders; those with most fills can be chosen.` : '',
    DATA.gaps.length ? 'Hatched: the tape did not hear everything.' : '',
  ].filter(words => words).join(' ');
}

overTime();
partBars(byId('ends'), world => world.ends, ['filled', 'partly', 'cancelled', 'expired', 'open', 'rejected'], PARTS, true);
partBars(byId('costs'), world => world.costs, ['fee', 'commission', 'tax'], ['var(--expected)', 'color-mix(in srgb, var(--expected) 45%, var(--card))', 'var(--doubt)'], false);
histogram(byId('queue'), QUEUE_BINS, world => world.queueFilled, world => world.queueUnfilled);
histogram(byId('wait'), TIME_BINS, world => world.timeToFill);
partBars(byId('sides'), world => world.sides, ['as a maker', 'as a taker'], ['var(--optimistic)', 'var(--pessimistic)'], false);
histogram(byId('atfill'), QUEUE_BINS, world => world.queueAtFill);
if (WORLDS.some(world => Object.keys(world.byIssue).length > 0)) differenceBars(byId('byissue').querySelector('div'), world => world.byIssue, 14);
else byId('byissue').remove();
journeys();
document.documentElement.dataset.points = DATA.issues.reduce((sum, issue) => sum + issue.t.length, WORLDS.reduce((sum, world) => sum + world.equity.t.length, 0));
document.documentElement.dataset.lines = document.querySelectorAll('path.line[d^="M"], path.book[d^="M"]').length;
