// Lines over tape time, stacked above each other, with one cursor and one zoom for all of them.

const MARGIN = { left: 74, right: 14, top: 8 };

/** Several panels over one axis. Drag to zoom; a double click shows the whole run again. */
class Stack {
  constructor(host, axis, onZoom) {
    this.host = host;
    this.axis = axis;
    this.panels = [];
    this.onZoom = onZoom || (() => {});
    new ResizeObserver(() => this.draw()).observe(host);
  }

  add(panel) {
    this.panels.push(panel);
    panel.stack = this;
    this.host.append(panel.element);
    return panel;
  }

  draw() {
    const width = Math.max(this.host.clientWidth - 28, 220);
    this.panels.forEach((panel, i) => panel.draw(width, i === this.panels.length - 1));
  }

  zoom(from, to) {
    this.axis.from = Math.max(0, from);
    this.axis.to = Math.min(this.axis.length, to);
    this.draw();
    this.onZoom();
  }

  point(t) {
    this.panels.forEach(panel => panel.point(t));
  }
}

/** One plot of lines. `content()` gives `{lines, marks, book, range, zero}`. */
class Panel {
  constructor(name, height, content, format) {
    Object.assign(this, { name, height, content, format: format || number });
    this.read = html('span', { class: 'read' });
    this.title = html('span', {}, name);
    this.element = html('div', { class: 'panel' }, html('div', { class: 'name' }, this.title, this.read));
  }

  draw(width, labels) {
    this.element.querySelector('svg')?.remove();
    const axis = this.stack.axis;
    const inner = width - MARGIN.left - MARGIN.right;
    const content = this.content();
    this.drawn = content;
    this.inner = inner;
    const [low, high] = this.bounds(content);
    const y = value => MARGIN.top + (high - value) / (high - low) * (this.height - 2 * MARGIN.top);
    this.y = y;
    const total = this.height + (labels ? 22 : 4);
    const root = svg('svg', { viewBox: `0 0 ${width} ${total}`, role: 'img', 'aria-label': this.name });
    const clip = `clip${Panel.count = (Panel.count || 0) + 1}`;
    root.append(svg('defs', {},
      svg('clipPath', { id: clip }, svg('rect', { x: 0, y: 0, width: inner, height: this.height })),
      svg('pattern', { id: 'hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('rect', { width: 2, height: 6, fill: 'var(--doubt)', opacity: 0.35 }))));
    const plot = svg('g', { transform: `translate(${MARGIN.left} 0)` });
    root.append(plot);
    for (const value of roundSteps(low, high, this.height / 46)) {
      plot.append(svg('line', { class: content.zero && value === 0 ? 'zero' : 'grid', x1: 0, x2: inner, y1: y(value), y2: y(value) }),
        svg('text', { x: -9, y: y(value) + 4, 'text-anchor': 'end' }, this.format(value)));
    }
    const body = svg('g', { 'clip-path': `url(#${clip})` });
    plot.append(body);
    this.folds(body, axis);
    if (content.range) body.append(svg('path', { class: 'range', d: this.between(content.range, axis) }));
    if (content.book) body.append(svg('path', { class: 'book', d: this.between(content.book, axis) }));
    for (const line of content.lines || []) {
      body.append(svg('path', { class: 'line', style: `stroke:${line.colour}`, d: this.path(line, axis) }));
    }
    this.cursor = svg('line', { class: 'cursor', y1: 0, y2: this.height, x1: -9, x2: -9 });
    body.append(this.cursor);
    this.brush = svg('rect', { class: 'brush', y: 0, height: this.height, width: 0 });
    body.append(this.brush);
    const hot = svg('rect', { class: 'hot', width: inner, height: this.height });
    plot.append(hot);
    this.listen(hot);
    const marks = svg('g', { 'clip-path': `url(#${clip})` });
    const seen = (content.marks || []).filter(mark => mark.t >= axis.time(axis.from) && mark.t <= axis.time(axis.to));
    const size = seen.length > 500 ? 2.4 : seen.length > 180 ? 3.4 : 4.6;
    seen.forEach(mark => marks.append(this.mark(mark, axis, mark.big ? size * 1.3 : size)));
    plot.append(marks);
    if (labels) {
      for (const tick of axis.ticks(inner)) {
        plot.append(svg('text', { x: tick.x, y: this.height + 15, 'text-anchor': tick.x < 30 ? 'start' : tick.x > inner - 30 ? 'end' : 'middle' }, tick.words));
      }
    }
    this.element.append(root);
    this.point(null);
  }

  bounds(content) {
    let low = Infinity;
    let high = -Infinity;
    const axis = this.stack.axis;
    const start = axis.time(axis.from);
    const end = axis.time(axis.to);
    const take = (times, values) => {
      for (let i = Math.max(0, placeOf(times, start)); i < times.length && times[i] <= end; i++) {
        if (values[i] < low) low = values[i];
        if (values[i] > high) high = values[i];
      }
    };
    (content.lines || []).forEach(line => take(line.t, line.v));
    if (content.book) {
      take(content.book.t, content.book.low);
      take(content.book.t, content.book.high);
    }
    for (const mark of content.marks || []) {
      if (mark.t >= start && mark.t <= end) {
        low = Math.min(low, mark.v);
        high = Math.max(high, mark.v);
      }
    }
    if (content.zero) {
      low = Math.min(low, 0);
      high = Math.max(high, 0);
    }
    if (!(low <= high)) return [0, 1];
    if (low === 0 && high === 0) return [-1, 1];
    const room = (high - low) * 0.05 || Math.max(Math.abs(high) * 0.01, 1);
    return [content.zero && low === 0 ? 0 : low - room, content.zero && high === 0 ? 0 : high + room];
  }

  /** A stepped line: a value holds until the next. The axis' folds are not drawn over. */
  path(line, axis) {
    const { t, v } = line;
    const parts = [];
    let before = null;
    for (let i = Math.max(0, placeOf(t, axis.time(axis.from))); i < t.length; i++) {
      const x = axis.x(t[i], this.inner).toFixed(1);
      const y = this.y(v[i]).toFixed(1);
      parts.push(before === null ? `M${x} ${y}` : `H${x}V${y}`);
      before = y;
      if (t[i] > axis.time(axis.to)) break;
    }
    if (before !== null) parts.push(`H${Math.min(axis.x(DATA.end, this.inner), this.inner).toFixed(1)}`);
    return parts.join('');
  }

  /** The area between two stepped lines over the same times. */
  between(area, axis) {
    const { t, low, high } = area;
    const first = Math.max(0, placeOf(t, axis.time(axis.from)));
    const last = Math.min(t.length - 1, placeOf(t, axis.time(axis.to)) + 1);
    if (last < first) return '';
    const x = i => axis.x(t[i], this.inner).toFixed(1);
    const parts = [`M${x(first)} ${this.y(high[first]).toFixed(1)}`];
    for (let i = first + 1; i <= last; i++) parts.push(`H${x(i)}V${this.y(high[i]).toFixed(1)}`);
    parts.push(`H${axis.x(DATA.end, this.inner).toFixed(1)}V${this.y(low[last]).toFixed(1)}`);
    for (let i = last; i > first; i--) parts.push(`H${x(i)}V${this.y(low[i - 1]).toFixed(1)}`);
    return `${parts.join('')}H${x(first)}Z`;
  }

  folds(body, axis) {
    for (const gap of DATA.gaps) {
      const from = axis.x(gap.from, this.inner);
      const width = Math.max(2, axis.x(gap.until, this.inner) - from);
      body.append(svg('rect', { class: 'gap', x: from, y: 0, width, height: this.height }));
    }
    axis.stretches.slice(1).forEach(stretch => {
      const x = axis.x(stretch.from, this.inner);
      body.append(svg('line', { class: 'fold', x1: x, x2: x, y1: 0, y2: this.height }));
    });
  }

  mark(mark, axis, r) {
    const x = axis.x(mark.t, this.inner);
    const y = this.y(mark.v);
    const tip = mark.up ? -r : r;
    return svg('path', {
      class: 'mark',
      d: `M${x} ${y + tip}L${x + r} ${y - tip * 0.8}H${x - r}Z`,
      style: `stroke:${mark.colour};stroke-width:${r < 3 ? 1 : 1.4};fill:${mark.solid ? mark.colour : 'var(--card)'}`,
    }, svg('title', {}, mark.words));
  }

  listen(hot) {
    const here = event => {
      const box = hot.getBoundingClientRect();
      return Math.min(Math.max((event.clientX - box.left) / box.width * this.inner, 0), this.inner);
    };
    let from = null;
    hot.addEventListener('pointerdown', event => {
      from = here(event);
      hot.setPointerCapture(event.pointerId);
    });
    hot.addEventListener('pointermove', event => {
      const x = here(event);
      this.stack.point(this.stack.axis.at(x, this.inner));
      if (from !== null) {
        this.brush.setAttribute('x', Math.min(from, x));
        this.brush.setAttribute('width', Math.abs(x - from));
      }
    });
    hot.addEventListener('pointerup', event => {
      const x = here(event);
      const axis = this.stack.axis;
      const scale = (axis.to - axis.from) / this.inner;
      const start = from;
      from = null;
      this.brush.setAttribute('width', 0);
      if (start !== null && Math.abs(x - start) > 6) {
        this.stack.zoom(axis.from + Math.min(start, x) * scale, axis.from + Math.max(start, x) * scale);
      }
    });
    hot.addEventListener('pointercancel', () => { from = null; });
    hot.addEventListener('pointerleave', () => { if (from === null) this.stack.point(null); });
    hot.addEventListener('dblclick', () => this.stack.zoom(0, this.stack.axis.length));
  }

  /** Shows the values at a time; those at the end without one. */
  point(t) {
    if (!this.drawn) return;
    const x = t === null ? -9 : this.stack.axis.x(t, this.inner);
    this.cursor.setAttribute('x1', x);
    this.cursor.setAttribute('x2', x);
    this.read.replaceChildren(t === null ? '' : clock(t, this.stack.axis.days ? 'day seconds' : 'seconds'));
    const at = t === null ? Infinity : t;
    for (const line of this.drawn.lines || []) {
      const place = placeOf(line.t, at);
      if (place >= 0) this.read.append(html('b', { style: `color:${line.colour}` }, this.format(line.v[place])));
    }
    const book = this.drawn.book;
    if (book && placeOf(book.t, at) >= 0) {
      const place = placeOf(book.t, at);
      this.read.append(html('b', {}, `${number(book.low[place])} / ${number(book.high[place])}`));
    }
  }
}
