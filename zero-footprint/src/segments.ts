import type { Ohif } from './ohif';
import type { SegmentMark } from './viewer';

/**
 * The viewer's own drawing of segments, given the colours of the rail. The layer is added once and
 * from then on only hidden and shown: taking it away would send the viewport to its first image.
 */
export class SegmentLayer {
  private readonly added = new Map<string, Set<string>>();
  private readonly dressed = new Map<string, string>();

  constructor(private readonly ohif: Ohif) {}

  private get services(): Ohif['servicesManager']['services'] {
    return this.ohif.servicesManager.services;
  }

  isDrawn(viewportId: string, segmentation: string): boolean {
    return this.services.segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation }).length > 0;
  }

  async show(viewportId: string, images: string, segmentation: string, marks: SegmentMark[]): Promise<void> {
    if (this.isDrawn(viewportId, segmentation)) {
      this.dress(viewportId, segmentation, marks);
      return;
    }
    this.dressed.delete(`${viewportId} ${segmentation}`);
    const key = `${viewportId} ${images}`;
    const added = this.added.get(key) ?? new Set<string>();
    if (added.has(segmentation) || !marks.some((mark) => mark.visible)) {
      return;
    }
    this.added.set(key, added.add(segmentation));
    this.staysOnImage(viewportId);
    await this.ohif.commandsManager.run('addDisplaySetAsLayer', { viewportId, displaySetInstanceUID: segmentation });
  }

  /** A new layer may send the viewport to its first image; it is sent back. */
  private staysOnImage(viewportId: string): void {
    const { cornerstoneViewportService } = this.services;
    const at = cornerstoneViewportService.getCornerstoneViewport(viewportId)?.getCurrentImageIdIndex() ?? 0;
    const changed = cornerstoneViewportService.subscribe(cornerstoneViewportService.EVENTS['VIEWPORT_DATA_CHANGED'] ?? '', () => {
      changed.unsubscribe();
      const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
      if (viewport !== null && viewport.getCurrentImageIdIndex() !== at) {
        void viewport.setImageIdIndex(at);
      }
    });
  }

  private dress(viewportId: string, segmentation: string, marks: SegmentMark[]): void {
    const { segmentationService } = this.services;
    const key = `${viewportId} ${segmentation}`;
    const look = JSON.stringify(marks);
    if (this.dressed.get(key) === look) {
      return;
    }
    this.dressed.set(key, look);
    for (const { type, segments } of segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation })) {
      for (const mark of marks) {
        if (segments[mark.segment] !== undefined) {
          segmentationService.setSegmentColor(viewportId, segmentation, mark.segment, rgba(mark.colour));
          segmentationService.setSegmentVisibility(viewportId, segmentation, mark.segment, mark.visible, type);
        }
      }
    }
  }
}

function rgba(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(255);
}
