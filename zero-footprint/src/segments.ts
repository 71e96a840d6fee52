import { dress } from './dress';
import type { Ohif } from './services';
import type { SegmentMark } from './viewer';

/* As on the workstation: an outline, and the image stays to be seen inside it. The viewer's outlines
   are solid; a dotted one is not to be had. */
const OUTLINE = { setRenderFill: false, setRenderFillInactive: false, setOutlineWidth: 1.5, setOutlineWidthInactive: 1.5 };

/** A segmentation that is not drawn so long after it was asked for will not be. */
const LOADING_MILLISECONDS = 60_000;

/**
 * The viewer's own drawing of segments, given the colours of the rail. The layer is added once and
 * from then on only hidden and shown: taking it away would send the viewport to its first image.
 */
export class SegmentLayer {
  /** When each segmentation was asked for, by viewport and images. */
  private readonly added = new Map<string, Map<string, number>>();
  private readonly dressed = new Map<string, string>();
  private styled = false;

  constructor(private readonly ohif: Ohif) {}

  private get services(): Ohif['servicesManager']['services'] {
    return this.ohif.servicesManager.services;
  }

  isDrawn(viewportId: string, segmentation: string): boolean {
    return this.services.segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation }).length > 0;
  }

  /** Whether the viewer was asked to draw it so long ago that it must have failed. */
  hasFailed(viewportId: string, images: string, segmentation: string): boolean {
    const since = this.added.get(`${viewportId} ${images}`)?.get(segmentation);
    return since !== undefined && Date.now() - since > LOADING_MILLISECONDS && !this.isDrawn(viewportId, segmentation);
  }

  async show(viewportId: string, images: string, segmentation: string, marks: SegmentMark[]): Promise<void> {
    if (this.isDrawn(viewportId, segmentation)) {
      this.dress(viewportId, segmentation, marks);
      return;
    }
    this.dressed.delete(`${viewportId} ${segmentation}`);
    const key = `${viewportId} ${images}`;
    const added = this.added.get(key) ?? new Map<string, number>();
    if (added.has(segmentation) || !marks.some((mark) => mark.visible) || this.isBusy(viewportId, images)) {
      return;
    }
    this.added.set(key, added.set(segmentation, Date.now()));
    this.staysOnImage(viewportId);
    await this.ohif.commandsManager.run('addDisplaySetAsLayer', { viewportId, displaySetInstanceUID: segmentation });
  }

  /**
   * Whether a layer is still on its way into the viewport. Only one may be: the viewer adds to what
   * it showed when it was asked, so that of two at once the first would be lost.
   */
  private isBusy(viewportId: string, images: string): boolean {
    const added = [...(this.added.get(`${viewportId} ${images}`)?.keys() ?? [])];
    return added.some((each) => !this.isDrawn(viewportId, each) && !this.hasFailed(viewportId, images, each));
  }

  /** A new layer may send the viewport to its first image; it is sent back. */
  private staysOnImage(viewportId: string): void {
    const { cornerstoneViewportService } = this.services;
    const at = cornerstoneViewportService.getCornerstoneViewport(viewportId)?.getCurrentImageIdIndex() ?? 0;
    const changed = cornerstoneViewportService.subscribe(cornerstoneViewportService.EVENTS['VIEWPORT_DATA_CHANGED'] ?? '', () => {
      changed.unsubscribe();
      const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
      if (viewport !== null && viewport.getCurrentImageIdIndex() !== at) {
        void viewport.setImageIdIndex?.(at);
      }
    });
  }

  /** A segment that stands for no finding of the rail is not shown; a segmentation of which the rail knows nothing is left alone. */
  private dress(viewportId: string, segmentation: string, marks: SegmentMark[]): void {
    const { segmentationService } = this.services;
    const key = `${viewportId} ${segmentation}`;
    const look = JSON.stringify(marks);
    if (marks.length === 0 || this.dressed.get(key) === look) {
      return;
    }
    this.dressed.set(key, look);
    this.style();
    const bySegment = new Map(marks.map((mark) => [mark.segment, mark]));
    const [drawn] = segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation });
    const looks = Object.keys(drawn?.segments ?? {}).map((segment) => {
      const mark = bySegment.get(Number(segment));
      return {
        segment: Number(segment),
        colour: mark === undefined ? undefined : rgba(mark.colour),
        visible: mark?.visible ?? false,
      };
    });
    dress(segmentationService, viewportId, segmentation, looks);
  }

  /** Once: from then on the reader's own choice in the viewer's panel stands. */
  private style(): void {
    if (!this.styled) {
      this.styled = true;
      for (const [command, value] of Object.entries(OUTLINE)) {
        this.ohif.commandsManager.run(command, { type: 'Labelmap', value });
      }
    }
  }
}

function rgba(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(255);
}
