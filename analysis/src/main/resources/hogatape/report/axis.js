// Small things that all plots share: elements, numbers, Seoul time, and the axis of tape time.

const DATA = JSON.parse(document.getElementById('data').textContent);
const WORLDS = DATA.worlds.map(world => ({
  ...world,
  key: world.name.toLowerCase(),
  colour: `var(--${world.name.toLowerCase()})`,
  shown: true,
}));

/** An SVG element; `null` children are left out. */
function svg(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children.filter(child => child !== null));
  return element;
}

/** An HTML element with words in it: never markup. */
function html(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  element.append(...children.filter(child => child !== null));
  return element;
}

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const number = value => NUMBERS.format(value).replace('-', '\u2212');
const signed = value => (value > 0 ? '+' : '') + number(value);
const pad = (value, digits = 2) => String(value).padStart(digits, '0');

/** A moment in Seoul, from milliseconds since the run's origin. */
function clock(t, parts) {
  const date = new Date(DATA.origin + t + 9 * 3600e3);
  const day = `${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const minutes = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  const seconds = `${minutes}:${pad(date.getUTCSeconds())}`;
  const text = { day, minutes, seconds, millis: `${seconds}.${pad(date.getUTCMilliseconds(), 3)}` };
  return parts.split(' ').map(part => text[part]).join(' ');
}

/** Round steps of an axis: one, two or five of a power of ten, about `count` of them. */
function roundSteps(low, high, count) {
  const rough = Math.max((high - low) / count, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= rough * 0.999);
  const steps = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step * 1e-6; value += step) steps.push(Math.round(value / step) * step + 0);
  return steps;
}

/** The last place in sorted times that is not behind `t`; -1 where all are. */
function placeOf(times, t) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Tape time laid out from left to right. Where nothing was heard for twenty minutes or more the axis is folded, so that a
 * run of many days is not mostly nights.
 */
class TapeAxis {
  constructor(times, foldAfter = 20 * 60e3) {
    const sorted = Float64Array.from(times).sort();
    this.stretches = [];
    let length = 0;
    for (let from = 0, i = 1; i <= sorted.length; i++) {
      if (i === sorted.length || sorted[i] - sorted[i - 1] > foldAfter) {
        this.stretches.push({ from: sorted[from], to: sorted[i - 1], at: 0 });
        length += sorted[i - 1] - sorted[from];
        from = i;
      }
    }
    if (this.stretches.length === 0) this.stretches.push({ from: 0, to: 1000, at: 0 });
    const fold = Math.max(length, 1000) * 0.012;
    let at = 0;
    for (const stretch of this.stretches) {
      stretch.at = at;
      at += stretch.to - stretch.from + fold;
    }
    this.length = Math.max(at - fold, 1);
    this.days = new Set(this.stretches.map(stretch => clock(stretch.from, 'day'))).size > 1;
    this.whole();
  }

  whole() {
    this.from = 0;
    this.to = this.length;
  }

  get isWhole() {
    return this.from <= 0 && this.to >= this.length;
  }

  /** The place of a time, in milliseconds of unfolded tape. */
  place(t) {
    let stretch = this.stretches[0];
    for (const each of this.stretches) if (each.from <= t) stretch = each;
    return stretch.at + Math.min(Math.max(t - stretch.from, 0), stretch.to - stretch.from);
  }

  /** The time at a place. */
  time(place) {
    let stretch = this.stretches[0];
    for (const each of this.stretches) if (each.at <= place) stretch = each;
    return Math.min(stretch.from + Math.max(place - stretch.at, 0), stretch.to);
  }

  /** The pixel of a time. */
  x(t, width) {
    return (this.place(t) - this.from) / (this.to - this.from) * width;
  }

  /** The time at a pixel. */
  at(x, width) {
    return this.time(this.from + x / width * (this.to - this.from));
  }

  /** Places for labels: full seconds, minutes, hours, as the room allows. */
  ticks(width) {
    const room = 86;
    const perPixel = (this.to - this.from) / width;
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400].map(each => each * 1000);
    const step = steps.find(each => each / perPixel >= room) || 86400e3;
    const offset = (DATA.origin + 9 * 3600e3) % 86400e3;
    const ticks = [];
    let last = -1;
    for (const stretch of this.stretches) {
      const first = this.days ? [stretch.from] : [];
      for (let t = Math.ceil((stretch.from + offset) / step) * step - offset; t <= stretch.to; t += step) first.push(t);
      for (const t of first) {
        const x = this.x(t, width);
        if (x < -1 || x > width + 1 || x - last < room * 0.72 && last >= 0) continue;
        last = x;
        const day = this.days && t === stretch.from;
        ticks.push({ x, words: clock(t, day ? 'day' : step < 60e3 ? 'seconds' : 'minutes') });
      }
    }
    return ticks;
  }
}
