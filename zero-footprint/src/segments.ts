import { dress } from './dress';
import type { Ohif } from './services';
import type { SegmentMark } from './viewer';

/* As on the workstation: an outline, and the image stays to be seen inside it. The viewer's outlines
   are solid; a dotted one is not to be had. */
const OUTLINE = { setRenderFill: false, setRenderFillInactive: false, setOutlineWidth: 1.5, setOutlineWidthInactive: 1.5 };

/** A segmentation that is not drawn so long after it was asked for will not be. */
const LOADING_MILLISECONDS = 60_000;

/** What the viewer has not even taken into the viewport by then, it has let go: it is asked again, a few times. */
const TAKING_MILLISECONDS = 3_000;
const ATTEMPTS = 3;

/** A segmentation that the viewer was asked to draw: when last, and how often. */
interface Asked {
  at: number;
  times: number;
}

/**
 * The viewer's own drawing of segments, given the colours of the rail. The layer is added once and
 * from then on only hidden and shown: taking it away would send the viewport to its first image.
 */
export class SegmentLayer {
  /** The segmentations that were asked for, by viewport and images. */
  private readonly asked = new Map<string, Map<string, Asked>>();
  private readonly dressed = new Map<string, string>();
  private styled = false;

  constructor(
    private readonly ohif: Ohif,
    private readonly now: () => number = () => Date.now(),
  ) {}

  private get services(): Ohif['servicesManager']['services'] {
    return this.ohif.servicesManager.services;
  }

  isDrawn(viewportId: string, segmentation: string): boolean {
    return this.services.segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation }).length > 0;
  }

  /** Whether the viewer was asked to draw it, and so often or so long ago that it must have failed. */
  hasFailed(viewportId: string, images: string, segmentation: string): boolean {
    const asked = this.asked.get(`${viewportId} ${images}`)?.get(segmentation);
    return asked !== undefined && !this.isDrawn(viewportId, segmentation) && this.state(viewportId, segmentation, asked) === 'failed';
  }

  async show(viewportId: string, images: string, segmentation: string, marks: SegmentMark[]): Promise<void> {
    if (this.isDrawn(viewportId, segmentation)) {
      this.dress(viewportId, segmentation, marks);
      return;
    }
    this.dressed.delete(`${viewportId} ${segmentation}`);
    const key = `${viewportId} ${images}`;
    const all = this.asked.get(key) ?? new Map<string, Asked>();
    const asked = all.get(segmentation);
    const lost = asked !== undefined && this.state(viewportId, segmentation, asked) === 'lost';
    if ((asked !== undefined && !lost) || !marks.some((mark) => mark.visible) || this.isBusy(viewportId, all)) {
      return;
    }
    this.asked.set(key, all.set(segmentation, { at: this.now(), times: (asked?.times ?? 0) + 1 }));
    this.staysOnImage(viewportId);
    await this.ohif.commandsManager.run('addDisplaySetAsLayer', { viewportId, displaySetInstanceUID: segmentation });
  }

  /**
   * Whether a layer is still on its way into the viewport. Only one may be: the viewer adds to what
   * it showed when it was asked, so that of two at once the first would be lost.
   */
  private isBusy(viewportId: string, all: Map<string, Asked>): boolean {
    return [...all].some(([each, asked]) => !this.isDrawn(viewportId, each) && this.state(viewportId, each, asked) === 'coming');
  }

  /** How it is with a segmentation that is not drawn yet. */
  private state(viewportId: string, segmentation: string, { at, times }: Asked): 'coming' | 'lost' | 'failed' {
    const waited = this.now() - at;
    if (this.services.viewportGridService.getDisplaySetsUIDsForViewport(viewportId).includes(segmentation)) {
      return waited > LOADING_MILLISECONDS ? 'failed' : 'coming';
    }
    return waited <= TAKING_MILLISECONDS ? 'coming' : times < ATTEMPTS ? 'lost' : 'failed';
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
