// A sweep as maps: a field a set of parameters, a map a model, one scale of colour for all of them.

const MEASURES = { result: 'result, won', drawdown: 'deepest day, won', costs: 'costs, won', fills: 'fills' };

function maps() {
  const axes = DATA.axes;
  const place = new Map(DATA.sets.map((set, i) => [set, i]));
  const measure = document.getElementById('measure');
  const host = document.getElementById('heat');
  // The two axes with most values lie in the map; each other one has a value chosen.
  const byLength = axes.map((_, i) => i).sort((one, other) => axes[other].values.length - axes[one].values.length || one - other);
  const across = byLength[0];
  const down = byLength.length > 1 && axes[byLength[1]].values.length > 1 ? byLength[1] : null;
  const chosen = axes.map(() => 0);
  axes.forEach((axis, i) => {
    if (i === across || i === down || axis.values.length < 2) return;
    const select = html('select', {}, ...axis.values.map((value, v) => html('option', { value: v }, value)));
    select.addEventListener('change', () => { chosen[i] = Number(select.value); draw(); });
    document.getElementById('others').append(html('label', {}, axis.name, select));
  });

  const valueAt = (world, x, y) => {
    const at = chosen.slice();
    at[across] = x;
    if (down !== null) at[down] = y;
    const set = at.reduce((sum, value, i) => sum * axes[i].values.length + value, 0);
    return place.has(set) ? world[measure.value][place.get(set)] : null;
  };

  /** A number in few letters. */
  const short = value => Math.abs(value) >= 1e6 ? `${number(Math.round(value / 1e5) / 10)}m`
    : Math.abs(value) >= 1e4 ? `${number(Math.round(value / 1e3))}k` : number(value);

  function draw() {
    const all = WORLDS.flatMap(world => world[measure.value]);
    const most = Math.max(...all.map(Math.abs), 1);
    const longest = Math.max(...all.map(value => short(value).length), 1);
    const colour = value => `color-mix(in oklab, ${value < 0 ? 'var(--pessimistic)' : 'var(--expected)'} ${Math.round(Math.sqrt(Math.abs(value) / most) * 88)}%, var(--faint))`;
    const columns = axes[across].values;
    // As many maps side by side as the page's style puts there.
    const beside = Math.max(1, Math.min(WORLDS.length, Math.floor((host.clientWidth + 14) / 334)));
    const width = Math.max((host.clientWidth - 14 * (beside - 1)) / beside - 34, 220);
    const rows = down === null ? [''] : axes[down].values;
    host.replaceChildren(...WORLDS.map(world => {
      const figure = html('figure', {}, html('figcaption', { style: `color:${world.colour}` }, world.name));
      const left = down === null ? 8 : Math.min(12 + 7 * Math.max(...rows.map(row => row.length), axes[down].name.length), 130);
      const field = (width - left) / columns.length;
      const height = Math.max(Math.min(field * 0.7, 44), 14);
      const root = svg('svg', { viewBox: `0 0 ${width} ${rows.length * height + 50}`, role: 'img' });
      let best = null;
      rows.forEach((row, y) => columns.forEach((column, x) => {
        const value = valueAt(world, x, y);
        if (value !== null && measure.value === 'result' && (best === null || value > best.value)) best = { x, y, value };
        const title = `${axes[across].name} ${column}${down === null ? '' : `, ${axes[down].name} ${row}`}: ${value === null ? 'not run' : number(value)}`;
        root.append(svg('rect', {
          class: value === null ? 'none' : 'field', x: left + x * field + 0.75, y: y * height + 0.75, width: Math.max(field - 1.5, 0.5), height: height - 1.5, rx: 2,
          style: `fill:${value === null ? 'none' : colour(value)};stroke:${value === null ? 'var(--line)' : 'none'}`,
        }, svg('title', {}, title)));
        if (value !== null && field > 6.8 * longest && height > 15) {
          const dark = Math.sqrt(Math.abs(value || 0) / most) > 0.62;
          root.append(svg('text', { x: left + (x + 0.5) * field, y: (y + 0.5) * height + 4, 'text-anchor': 'middle', style: `pointer-events:none;font-size:10.5px;fill:${dark ? 'var(--card)' : 'var(--ink)'}` }, short(value)));
        }
      }));
      if (best !== null) {
        root.append(svg('rect', { x: left + best.x * field + 0.75, y: best.y * height + 0.75, width: field - 1.5, height: height - 1.5, rx: 2, style: 'fill:none;stroke:var(--ink);stroke-width:1.8' }));
      }
      const every = Math.ceil(columns.length * 9 * Math.max(...columns.map(column => column.length)) / (width - left));
      columns.forEach((column, x) => {
        if (x % every === 0) root.append(svg('text', { x: left + (x + 0.5) * field, y: rows.length * height + 15, 'text-anchor': 'middle' }, column));
      });
      rows.forEach((row, y) => root.append(svg('text', { x: left - 7, y: (y + 0.5) * height + 4, 'text-anchor': 'end' }, row)));
      root.append(svg('text', { class: 'value', x: left + (width - left) / 2, y: rows.length * height + 36, 'text-anchor': 'middle' }, axes[across].name));
      if (down !== null) root.append(svg('text', { class: 'value', x: left - 7, y: rows.length * height + 36, 'text-anchor': 'end' }, axes[down].name));
      figure.append(root);
      return figure;
    }));
    document.getElementById('scale').textContent = `Blue above 0, orange below; the deepest colour is ${number(most)}, alike in all maps. ${measure.value === 'result' ? 'The best set of each map is framed.' : ''}`;
  }
  measure.addEventListener('change', draw);
  new ResizeObserver(draw).observe(document.getElementById('maps'));
  draw();
}

maps();
document.documentElement.dataset.points = DATA.sets.length * WORLDS.length;
document.documentElement.dataset.lines = document.querySelectorAll('rect.field').length;
