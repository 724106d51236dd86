// Bars: parts of a whole a world, and histograms of all worlds side by side.

const PARTS = ['var(--optimistic)', 'color-mix(in srgb, var(--optimistic) 50%, var(--card))', 'var(--bid)', 'color-mix(in srgb, var(--bid) 45%, var(--card))', 'var(--line)', 'var(--pessimistic)'];

/** The key below a plot. */
function key(names, colours) {
  return html('div', { class: 'key' }, ...names.map((name, i) =>
    html('span', {}, html('i', { style: `background:${colours[i]}` }), name)));
}

/** A bar a world, made of parts. `share` draws each as long as the others; else lengths compare. */
function partBars(host, valuesOf, names, colours, share) {
  const rows = WORLDS.map(world => valuesOf(world));
  const sums = rows.map(values => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(...sums, 1);
  const draw = () => {
    const width = Math.max(host.clientWidth, 200);
    const left = 92;
    const right = 84;
    const root = svg('svg', { viewBox: `0 0 ${width} ${rows.length * 38}`, role: 'img' });
    rows.forEach((values, i) => {
      const scale = (width - left - right) / (share ? Math.max(sums[i], 1) : most);
      let x = left;
      root.append(svg('text', { x: 0, y: i * 38 + 22 }, WORLDS[i].name));
      values.forEach((value, part) => {
        const length = Math.max(value, 0) * scale;
        if (value > 0) {
          root.append(svg('rect', { x, y: i * 38 + 6, width: Math.max(length - 1, 0.8), height: 24, rx: 3, style: `fill:${colours[part]}` },
            svg('title', {}, `${names[part]}: ${number(value)}`)));
        }
        x += length;
      });
      root.append(svg('text', { class: 'value', x: Math.min(x, width - right) + 8, y: i * 38 + 22 }, number(sums[i])));
    });
    host.replaceChildren(root, key(names, colours));
  };
  new ResizeObserver(draw).observe(host);
  draw();
}

/** Columns of all worlds by bins; `second` stands above the first, lighter. */
function histogram(host, bins, first, second) {
  const tallest = Math.max(0, ...WORLDS.flatMap(world => first(world).map((value, i) => value + (second ? second(world)[i] : 0))));
  const most = Math.max(1, tallest);
  const draw = () => {
    const width = Math.max(host.clientWidth, 200);
    const height = 150;
    const slot = width / bins.length;
    const column = Math.min((slot - 8) / WORLDS.length, 22);
    const root = svg('svg', { viewBox: `0 0 ${width} ${height + 34}`, role: 'img' });
    const y = value => height - value / most * (height - 18);
    root.append(svg('line', { class: 'grid', x1: 0, x2: width, y1: height, y2: height }));
    bins.forEach((bin, i) => {
      const left = i * slot + (slot - column * WORLDS.length) / 2;
      WORLDS.forEach((world, w) => {
        const low = first(world)[i];
        const high = second ? second(world)[i] : 0;
        const x = left + w * column;
        if (low > 0) {
          root.append(svg('rect', { x, y: y(low), width: Math.max(column - 1.5, 1), height: height - y(low), rx: 1.5, style: `fill:${world.colour}` },
            svg('title', {}, `${world.name}, ${bin}: ${number(low)}`)));
        }
        if (high > 0) {
          root.append(svg('rect', { x, y: y(low + high), width: Math.max(column - 1.5, 1), height: y(low) - y(low + high), rx: 1.5, style: `fill:${world.colour};opacity:.3` },
            svg('title', {}, `${world.name}, ${bin}, never filled: ${number(high)}`)));
        }
      });
      root.append(svg('text', { x: i * slot + slot / 2, y: height + 15, 'text-anchor': 'middle' }, bin));
    });
    root.append(svg('text', { x: 0, y: 10 }, tallest === 0 ? 'none' : `at most ${number(tallest)}`));
    host.replaceChildren(root, key(WORLDS.map(world => world.name), WORLDS.map(world => world.colour)));
  };
  new ResizeObserver(draw).observe(host);
  draw();
}

/** Bars to both sides of zero, a row a name and a bar a world; the names that moved most. */
function differenceBars(host, valuesOf, most) {
  const names = [...new Set(WORLDS.flatMap(world => Object.keys(valuesOf(world))))];
  const weight = name => Math.max(...WORLDS.map(world => Math.abs(valuesOf(world)[name] || 0)));
  const rows = names.sort((one, other) => weight(other) - weight(one)).slice(0, most);
  const values = rows.flatMap(name => WORLDS.map(world => valuesOf(world)[name] || 0));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values, low === 0 ? 1 : 0);
  const bar = 9;
  const slot = WORLDS.length * bar + 13;
  const draw = () => {
    const width = Math.max(host.clientWidth, 200);
    const left = 92;
    const right = 92;
    const x = value => left + (value - low) / (high - low) * (width - left - right);
    const root = svg('svg', { viewBox: `0 0 ${width} ${rows.length * slot + 20}`, role: 'img' });
    for (const value of roundSteps(low, high, width / 150)) {
      root.append(svg('line', { class: value === 0 ? 'zero' : 'grid', x1: x(value), x2: x(value), y1: 0, y2: rows.length * slot }),
        svg('text', { x: x(value), y: rows.length * slot + 15, 'text-anchor': 'middle' }, signed(value)));
    }
    rows.forEach((name, row) => {
      root.append(svg('text', { x: 0, y: row * slot + slot / 2 + 4 }, name));
      WORLDS.forEach((world, w) => {
        const value = valuesOf(world)[name] || 0;
        root.append(svg('rect', {
          x: Math.min(x(0), x(value)), y: row * slot + 6 + w * bar, width: Math.max(Math.abs(x(value) - x(0)), 0.8), height: bar - 1.5, rx: 1.5,
          style: `fill:${world.colour}`,
        }, svg('title', {}, `${name}, ${world.name}: ${signed(value)} won`)));
      });
    });
    host.replaceChildren(root, key(WORLDS.map(world => world.name), WORLDS.map(world => world.colour)));
    if (names.length > most) host.append(html('p', { class: 'quiet' }, `The ${most} issues that moved most, of ${names.length}.`));
  };
  new ResizeObserver(draw).observe(host);
  draw();
}
