// One order from its arrival to its end: the shares ahead of it over time, and what happened in words.

const STEP_WORDS = {
  ACCEPTED: 'accepted', REJECTED: 'rejected', FILLED: 'filled', AMEND_SENT: 'amendment sent', AMENDED: 'amended',
  AMEND_REJECTED: 'amendment refused', CANCEL_SENT: 'cancel sent', CANCELLED: 'cancelled', CANCEL_REJECTED: 'cancel came too late',
  EXPIRED: 'expired', TRIGGERED: 'triggered', FROZEN: 'the tape lost its queue',
};

function journeys() {
  const section = document.getElementById('journey');
  const worldSelect = document.getElementById('journeyworld');
  const orderSelect = document.getElementById('journeyorder');
  const plot = document.getElementById('journeyplot');
  const steps = document.getElementById('journeysteps');
  if (WORLDS.every(world => world.journeys.length === 0)) {
    section.remove();
    return;
  }
  WORLDS.forEach((world, i) => {
    if (world.journeys.length > 0) worldSelect.append(html('option', { value: i }, world.name));
  });
  const expected = WORLDS.findIndex(world => world.key === 'expected' && world.journeys.length > 0);
  if (expected >= 0) worldSelect.value = expected;

  const show = () => {
    const world = WORLDS[worldSelect.value];
    const order = world.journeys[orderSelect.value];
    plot.replaceChildren();
    const t = [];
    const v = [];
    order.t.forEach((time, i) => {
      if (order.ahead[i] >= 0) {
        t.push(time);
        v.push(order.ahead[i]);
      }
    });
    const all = order.t.concat([order.arrival]);
    const start = Math.min(...all);
    const end = Math.max(...all);
    const axis = new TapeAxis([start, end + Math.max(1, (end - start) * 0.02)], Infinity);
    const stack = new Stack(plot, axis);
    stack.add(new Panel('Shares ahead', 190, () => ({
      zero: true,
      lines: [{ t: t.concat([end]), v: v.concat([v[v.length - 1] ?? 0]), colour: world.colour }],
      marks: order.kind.map((kind, i) => ({ kind, i })).filter(each => each.kind === 'FILLED').map(({ i }) => ({
        t: order.t[i], v: Math.max(order.ahead[i], 0), up: true, solid: true, colour: world.colour,
        words: `${number(order.shares[i])} filled at ${clock(order.t[i], 'millis')}, frame ${order.sequence[i]}: ${order.detail[i]}`,
      })),
    })));
    stack.draw();
    const told = order.kind.map((kind, i) => ({ kind, i })).filter(each => each.kind !== 'QUEUE');
    steps.replaceChildren(...[
      html('li', {}, html('time', {}, clock(order.arrival, 'millis')), html('span', {}, `arrived behind ${number(Math.max(order.queue, 0))} shares`)),
      ...told.slice(0, 60).map(({ kind, i }) => html('li', {}, html('time', {}, clock(order.t[i], 'millis')),
        html('span', {}, [
          STEP_WORDS[kind] || kind,
          kind === 'FILLED' ? ` ${number(order.shares[i])}` : '',
          order.detail[i] ? `: ${order.detail[i]}` : '',
          order.sequence[i] ? ` (frame ${order.sequence[i]})` : '',
        ].join('')))),
      told.length > 60 ? html('li', {}, html('time', {}, ''), html('span', {}, `and ${told.length - 60} more`)) : null,
    ].filter(each => each !== null));
  };
  const list = () => {
    const world = WORLDS[worldSelect.value];
    orderSelect.replaceChildren(...world.journeys.map((order, i) =>
      html('option', { value: i }, `${order.id}: ${order.words} – ${order.state}`)));
    const filled = world.journeys.findIndex(order => order.filled > 0 && order.t.length > 4);
    orderSelect.value = Math.max(filled, 0);
    show();
  };
  worldSelect.addEventListener('change', list);
  orderSelect.addEventListener('change', show);
  list();
}
