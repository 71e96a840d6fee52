import { dress } from './dress';
import type { Drawn, Ohif } from './services';
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
  /** The series that each viewport shows, with the segmentations that were asked for on it. */
  private readonly shown = new Map<string, { images: string; asked: Map<string, Asked> }>();
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
    return this.drawn(viewportId, segmentation) !== undefined;
  }

  /* Dear where there are many segments, and asked for with every paint: once, and handed on. */
  private drawn(viewportId: string, segmentation: string): Drawn | undefined {
    return this.services.segmentationService.getSegmentationRepresentations(viewportId, { segmentationId: segmentation })[0];
  }

  /**
   * What was asked for on the series in a viewport. With another series the viewer lets the layers
   * go: when the first comes back, they are asked for again.
   */
  follow(viewportId: string, images: string): Map<string, Asked> {
    const known = this.shown.get(viewportId);
    if (known?.images === images) {
      return known.asked;
    }
    const asked = new Map<string, Asked>();
    this.shown.set(viewportId, { images, asked });
    return asked;
  }

  /** Whether the viewer was asked to draw it, and so often or so long ago that it must have failed. */
  hasFailed(viewportId: string, images: string, segmentation: string): boolean {
    const asked = this.follow(viewportId, images).get(segmentation);
    return asked !== undefined && !this.isDrawn(viewportId, segmentation) && this.state(viewportId, segmentation, asked) === 'failed';
  }

  async show(viewportId: string, images: string, segmentation: string, marks: SegmentMark[]): Promise<void> {
    const drawn = this.drawn(viewportId, segmentation);
    if (drawn !== undefined) {
      this.dress(viewportId, segmentation, marks, drawn);
      return;
    }
    this.dressed.delete(`${viewportId} ${segmentation}`);
    const all = this.follow(viewportId, images);
    const asked = all.get(segmentation);
    const lost = asked !== undefined && this.state(viewportId, segmentation, asked) === 'lost';
    if ((asked !== undefined && !lost) || !marks.some((mark) => mark.visible) || this.isBusy(viewportId, all)) {
      return;
    }
    all.set(segmentation, { at: this.now(), times: (asked?.times ?? 0) + 1 });
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

  /**
   * A segment that stands for no finding of the rail is not shown; a segmentation of which the rail
   * knows nothing is left alone. What the viewer shows again by itself, as it does when another layer
   * comes, is hidden again; what the reader hides in the viewer's own panel stays hidden.
   */
  private dress(viewportId: string, segmentation: string, marks: SegmentMark[], drawn: Drawn): void {
    const bySegment = new Map(marks.map((mark) => [mark.segment, mark]));
    const segments = Object.keys(drawn.segments).map(Number); // the viewer may come by them one after the other
    const wronglyShown = (now: Drawn | undefined): string =>
      segments.filter((segment) => bySegment.get(segment)?.visible !== true && now?.segments[segment]?.visible !== false).join();
    const look = `${segments.join()} ${JSON.stringify(marks)}`;
    const key = `${viewportId} ${segmentation}`;
    if (marks.length === 0 || this.dressed.get(key) === `${look} ${wronglyShown(drawn)}`) {
      return;
    }
    this.style();
    const looks = segments.map((segment) => {
      const mark = bySegment.get(segment);
      return { segment, colour: mark === undefined ? undefined : rgba(mark.colour), visible: mark?.visible ?? false };
    });
    dress(this.services.segmentationService, viewportId, segmentation, looks);
    this.dressed.set(key, `${look} ${wronglyShown(this.drawn(viewportId, segmentation))}`);
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
