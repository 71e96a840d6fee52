import { describe, expect, it } from 'vitest';
import { dress, type SegmentLook } from '../src/dress';
import type { Ohif } from '../src/services';

type Segmentations = Ohif['servicesManager']['services']['segmentationService'];

/** A segmentation as the viewer keeps it: its switch shows all unless all are shown. */
class DrawnSegments {
  renderings = 0;
  readonly colours = new Map<number, number[]>();
  readonly visible = new Map<number, boolean>();

  constructor(count: number) {
    for (let segment = 1; segment <= count; segment++) {
      this.colours.set(segment, [0, 0, 0, 255]);
      this.visible.set(segment, true);
    }
  }

  get service(): Segmentations {
    const service: Partial<Segmentations> = {
      getSegmentationRepresentations: () => [
        { type: 'Labelmap', segments: Object.fromEntries([...this.visible].map(([segment, visible]) => [segment, { visible }])) },
      ],
      getSegmentColor: (_viewport, _segmentation, segment) => this.colours.get(segment) ?? null,
      setSegmentColor: (_viewport, _segmentation, segment, colour) => {
        this.renderings++;
        this.colours.get(segment)?.splice(0, 4, ...colour);
      },
      setSegmentVisibility: (_viewport, _segmentation, segment, visible) => {
        this.renderings++;
        this.visible.set(segment, visible);
      },
      toggleSegmentationRepresentationVisibility: () => {
        this.renderings++;
        const shown = [...this.visible.values()].every(Boolean);
        [...this.visible.keys()].forEach((segment) => this.visible.set(segment, !shown));
      },
    };
    return service as Segmentations;
  }

  look(visible: (segment: number) => boolean): SegmentLook[] {
    return [...this.visible.keys()].map((segment) => ({ segment, colour: [segment, 2, 3, 255], visible: visible(segment) }));
  }
}

describe('the looks of segments', () => {
  const cases: [string, (segment: number) => boolean][] = [
    ['all', () => true],
    ['none', () => false],
    ['all but two', (segment) => segment !== 3 && segment !== 17],
    ['every other', (segment) => segment % 2 === 0],
  ];

  for (const [from, before] of cases) {
    for (const [to, after] of cases) {
      it(`are right and cost few renderings, from ${from} to ${to}`, () => {
        const drawn = new DrawnSegments(30);
        dress(drawn.service, 'v', 's', drawn.look(before));
        drawn.renderings = 0;
        const wanted = drawn.look(after);
        dress(drawn.service, 'v', 's', wanted);
        expect(wanted.map((look) => drawn.visible.get(look.segment))).toEqual(wanted.map((look) => look.visible));
        expect(wanted.map((look) => drawn.colours.get(look.segment))).toEqual(wanted.map((look) => look.colour));
        expect(drawn.renderings).toBeLessThanOrEqual(17);
      });
    }
  }

  it('colour many segments in one rendering', () => {
    const drawn = new DrawnSegments(30);
    dress(drawn.service, 'v', 's', drawn.look(() => true));
    expect(drawn.renderings).toBe(1);
  });
});
