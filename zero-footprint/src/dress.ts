import type { Drawn, Ohif } from './services';

type Segmentations = Ohif['servicesManager']['services']['segmentationService'];

/** How a segment of a drawn segmentation is to look. */
export interface SegmentLook {
  segment: number;
  /** Red, green, blue and opacity, 0 to 255; undefined leaves the colour as it is. */
  colour: number[] | undefined;
  visible: boolean;
}

/**
 * Gives the segments of a drawn segmentation their looks. Every call of the viewer's service is one
 * more rendering of the viewport, queued behind the others, so there are as few as can be.
 */
export function dress(service: Segmentations, viewportId: string, segmentation: string, looks: SegmentLook[]): void {
  colour(service, viewportId, segmentation, looks);
  reveal(service, viewportId, segmentation, looks);
}

/* A colour that is read is the very one that is drawn with: all but one are written into it. */
function colour(service: Segmentations, viewportId: string, segmentation: string, looks: SegmentLook[]): void {
  const drawnWith = (look: SegmentLook): number[] | null => service.getSegmentColor(viewportId, segmentation, look.segment);
  const differs = (look: SegmentLook): boolean => {
    const now = drawnWith(look);
    return look.colour?.some((part, i) => now?.[i] !== part) ?? false;
  };
  const others = looks.filter(differs);
  for (const look of others.slice(1)) {
    drawnWith(look)?.splice(0, 4, ...(look.colour ?? []));
  }
  for (const look of others) {
    if (look.colour !== undefined && (look === others[0] || differs(look))) {
      service.setSegmentColor(viewportId, segmentation, look.segment, look.colour);
    }
  }
}

/* All segments at once where most change, then the exceptions: nothing is rendered in between. From a
   mixed state the viewer's one switch shows everything, so what came of it is looked at again. */
function reveal(service: Segmentations, viewportId: string, segmentation: string, looks: SegmentLook[]): void {
  const drawn = (): Drawn | undefined =>
    service.getSegmentationRepresentations(viewportId, { segmentationId: segmentation })[0];
  const different = (now: Drawn): SegmentLook[] =>
    looks.filter((look) => (now.segments[look.segment]?.visible ?? true) !== look.visible);
  const most = looks.filter((look) => look.visible).length * 2 >= looks.length;
  const exceptions = looks.filter((look) => look.visible !== most).length;
  for (let turn = 0; turn < 2; turn++) {
    const now = drawn();
    if (now === undefined || different(now).length <= exceptions + 1 || Object.keys(now.segments).length !== looks.length) {
      break;
    }
    service.toggleSegmentationRepresentationVisibility(viewportId, { segmentationId: segmentation, type: now.type });
  }
  const now = drawn();
  if (now !== undefined) {
    for (const look of different(now)) {
      service.setSegmentVisibility(viewportId, segmentation, look.segment, look.visible, now.type);
    }
  }
}
