import { strokesOn } from './marks';
import type { PlacedImage } from './plane';
import { STATES } from './rail';
import type { ReviewedFinding } from './wire';

const SVG = 'http://www.w3.org/2000/svg';

/** Turns the patient's millimetres into the element's CSS pixels; follows zoom, pan, flip, rotation. */
export type ToCanvas = (world: [number, number, number]) => [number, number];

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
  paint(findings: ReviewedFinding[], image: PlacedImage, toCanvas: ToCanvas, focused: string | undefined): string[] {
    const width = this.svg.clientWidth;
    const height = this.svg.clientHeight;
    const painted: string[] = [];
    const nodes: SVGElement[] = [];
    for (const finding of findings) {
      if (finding.state === 'REJECTED' || finding.state === 'WITHDRAWN') {
        continue;
      }
      const strokes = finding.current.regions.flatMap((region) => strokesOn(region, image));
      for (const stroke of strokes) {
        const points = stroke.points.map(toCanvas);
        nodes.push(...draw(points, stroke, finding, finding.original.id === focused));
        if (points.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height)) {
          painted.push(finding.original.id);
        }
      }
    }
    this.svg.replaceChildren(...nodes);
    return [...new Set(painted)];
  }

  clear(): void {
    this.svg.replaceChildren();
  }

  remove(): void {
    this.svg.remove();
  }
}

function draw(
  points: [number, number][],
  stroke: { closed: boolean; point: boolean },
  finding: ReviewedFinding,
  focused: boolean,
): SVGElement[] {
  const style = STATES[finding.state];
  const [first] = points;
  if (first === undefined) {
    return [];
  }
  const path = stroke.point
    ? `M${first[0] - 8} ${first[1]}h5m6 0h5M${first[0]} ${first[1] - 8}v5m0 6v5`
    : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${stroke.closed ? 'Z' : ''}`;
  const width = focused ? 2.5 : 1.5;
  return [line(path, '#0E1114', width + 2, ''), line(path, style.colour, width, style.dash)];
}

function line(path: string, colour: string, width: number, dash: string): SVGElement {
  const node = document.createElementNS(SVG, 'path');
  node.setAttribute('d', path);
  node.setAttribute('fill', 'none');
  node.setAttribute('stroke', colour);
  node.setAttribute('stroke-width', String(width));
  node.setAttribute('stroke-linejoin', 'round');
  if (dash !== '') {
    node.setAttribute('stroke-dasharray', dash);
  }
  return node;
}
