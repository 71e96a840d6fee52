import { strokesOn } from './marks';
import { STATES } from './rail';
import type { View } from './viewer';
import type { Region, ReviewedFinding } from './wire';

const SVG = 'http://www.w3.org/2000/svg';
const HALO = '#0E1114';
const WIDTH = 1.5;
const TAG_WIDTH = 34;
const TAG_HEIGHT = 15;

type Canvas = [number, number];

interface Line {
  points: Canvas[];
  closed: boolean;
  point: boolean;
}

/** A finding as it is to be marked: its number stands beside it, as in the rail. */
export interface Marked {
  finding: ReviewedFinding;
  number: number;
  focused: boolean;
}

/**
 * The marks of one viewport: an SVG above the image, never over the mouse. Every stroke has a
 * near-black halo and keeps its width.
 */
export class Overlay {
  private readonly svg: SVGSVGElement;

  constructor(host: HTMLElement) {
    this.svg = document.createElementNS(SVG, 'svg');
    this.svg.setAttribute('class', 'overread-marks');
    this.svg.setAttribute('aria-hidden', 'true');
    Object.assign(this.svg.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      zIndex: '5',
    });
    host.append(this.svg);
  }

  /** Paints the findings that are on the image; returns the ids of those that were painted in view. */
  paint(marks: Marked[], view: View): string[] {
    const width = this.svg.clientWidth;
    const height = this.svg.clientHeight;
    const painted: string[] = [];
    const nodes: SVGElement[] = [];
    const tags: Canvas[] = [];
    for (const mark of marks) {
      const { finding } = mark;
      if (finding.state === 'REJECTED' || finding.state === 'WITHDRAWN') {
        continue;
      }
      const lines = linesOf(finding.current.regions, view);
      if (lines.length === 0) {
        continue;
      }
      nodes.push(group(mark, [...ghost(finding, view), ...lines.flatMap((line) => stroke(line, finding))], lines, tags));
      if (lines.some(({ points }) => points.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height))) {
        painted.push(finding.original.id);
      }
    }
    this.svg.replaceChildren(...nodes);
    return painted;
  }

  clear(): void {
    this.svg.replaceChildren();
  }

  remove(): void {
    this.svg.remove();
  }
}

function linesOf(regions: Region[], view: View): Line[] {
  return regions
    .flatMap((region) => strokesOn(region, view.image, (point) => view.toWorld(point)))
    .map(({ points, closed, point }) => ({ points: points.map((world) => view.toCanvas(world)), closed, point }));
}

/** Where a person moved a mark, the place that the algorithm gave stays to be seen, thin and dotted. */
function ghost(finding: ReviewedFinding, view: View): SVGElement[] {
  if (finding.state !== 'MODIFIED' || JSON.stringify(finding.original.regions) === JSON.stringify(finding.current.regions)) {
    return [];
  }
  return linesOf(finding.original.regions, view).map((line) => path(outline(line), STATES.MODIFIED.colour, 1, '1 3'));
}

function stroke(line: Line, finding: ReviewedFinding): SVGElement[] {
  const style = STATES[finding.state];
  return [path(outline(line), HALO, WIDTH + 2, ''), path(outline(line), style.colour, WIDTH, style.dash)];
}

function outline({ points, closed, point }: Line): string {
  const [first] = points;
  if (first === undefined) {
    return '';
  }
  const [x, y] = first;
  return point
    ? `M${x - 8} ${y}h5m6 0h5M${x} ${y - 8}v5m0 6v5`
    : `M${points.map(([u, v]) => `${u.toFixed(1)} ${v.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`;
}

/** A finding's strokes with its tag, and corners around them while it has the focus. */
function group({ finding, number, focused }: Marked, strokes: SVGElement[], lines: Line[], tags: Canvas[]): SVGElement {
  const style = STATES[finding.state];
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const ys = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const margin = lines.some(({ point }) => point) ? 10 : 5;
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [right, bottom] = [Math.max(...xs) + margin, Math.max(...ys) + margin];
  const node = document.createElementNS(SVG, 'g');
  node.setAttribute('data-finding', finding.original.id);
  node.append(...strokes);
  if (focused) {
    const corner = `M${left} ${top + 7}V${top}H${left + 7}M${right - 7} ${top}H${right}V${top + 7}M${right} ${bottom - 7}V${bottom}H${right - 7}M${left + 7} ${bottom}H${left}V${bottom - 7}`;
    node.append(path(corner, HALO, WIDTH + 2, ''), path(corner, style.colour, WIDTH, ''));
  }
  node.append(tag(`${style.glyph} ${number}`, free([right + 4, top + 4], tags), style.colour));
  return node;
}

/** Marks on one another have their tags below one another: each stays readable. */
function free([x, y]: Canvas, tags: Canvas[]): Canvas {
  let at: Canvas = [x, y];
  while (tags.some(([u, v]) => Math.abs(u - at[0]) < TAG_WIDTH && Math.abs(v - at[1]) < TAG_HEIGHT)) {
    at = [at[0], at[1] + TAG_HEIGHT];
  }
  tags.push(at);
  return at;
}

function tag(text: string, [x, y]: Canvas, colour: string): SVGElement {
  const node = document.createElementNS(SVG, 'text');
  node.textContent = text;
  const looks = {
    x: String(x),
    y: String(y),
    fill: colour,
    stroke: HALO,
    'stroke-width': '3',
    'paint-order': 'stroke',
    'font-size': '13',
    'font-family': 'Inter, "DejaVu Sans", sans-serif',
    'font-weight': '600',
  };
  Object.entries(looks).forEach(([name, value]) => {
    node.setAttribute(name, value);
  });
  return node;
}

function path(d: string, colour: string, width: number, dash: string): SVGElement {
  const node = document.createElementNS(SVG, 'path');
  node.setAttribute('d', d);
  node.setAttribute('fill', 'none');
  node.setAttribute('stroke', colour);
  node.setAttribute('stroke-width', String(width));
  node.setAttribute('stroke-linejoin', 'round');
  if (dash !== '') {
    node.setAttribute('stroke-dasharray', dash);
  }
  return node;
}
