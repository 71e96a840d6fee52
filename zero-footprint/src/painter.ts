import { Overlay } from './overlay';
import type { Review } from './review';
import type { ReviewedFinding } from './wire';
import type { Viewer } from './viewer';

/** Keeps the marks over the active viewport true to what it shows, and notes what was painted. */
export class Painter {
  private overlay: Overlay | undefined;
  private host: HTMLElement | undefined;

  constructor(
    private readonly viewer: Viewer,
    private readonly review: Review,
  ) {}

  paint(): void {
    const host = this.viewer.overlayHost();
    if (host === undefined) {
      return;
    }
    if (this.overlay === undefined || this.host !== host || !host.isConnected) {
      this.overlay?.remove();
      this.overlay = new Overlay(host);
      this.host = host;
    }
    const view = this.viewer.view();
    if (view === undefined || document.visibilityState === 'hidden') {
      this.overlay.clear();
      this.review.nothingPainted();
      return;
    }
    const { rail, focused, aiOn } = this.review;
    const findings = rail.study.findings.filter(
      (finding) => finding.current.presence === 'PRESENT' && (aiOn || finding.original.origin === 'PERSON'),
    );
    const painted = this.overlay.paint(
      findings.map((finding) => ({ finding, number: rail.number(finding), focused: finding.original.id === focused })),
      view,
    );
    const segmented = findings.filter((finding) => this.isSegmented(finding, view.index)).map((f) => f.original.id);
    this.review.painted([...new Set([...painted, ...segmented])], view.image.SOPInstanceUID, view.image.frame ?? 1);
  }

  /** Whether the viewer draws a segment of the finding on the image in view. */
  private isSegmented(finding: ReviewedFinding, index: number): boolean {
    return (
      finding.state !== 'REJECTED' &&
      finding.current.regions.some(
        (region) =>
          region.kind === 'of-segment' &&
          this.viewer.draws(region.segmentationUid) &&
          this.viewer.segmentImages(region).includes(index),
      )
    );
  }

  remove(): void {
    this.overlay?.remove();
    this.overlay = undefined;
  }
}
