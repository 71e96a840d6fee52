import { Plane, type PlacedImage, type ToWorld, type World } from './plane';
import { OnSeries } from './series';
import type { ImagePoint, PatientPoint, Region, ReviewedFinding, Shape } from './wire';

/** A line of a mark in the viewer's world; `closed` joins the end to the start. */
export interface Stroke {
  points: World[];
  closed: boolean;
  point: boolean;
}

/** Corner points of an ellipse given by the ends of its axes, or a circle, as a polygon. */
function ellipse(centre: ImagePoint, a: ImagePoint, b: ImagePoint): ImagePoint[] {
  return Array.from({ length: 48 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    return {
      column: centre.column + a.column * Math.cos(angle) + b.column * Math.sin(angle),
      row: centre.row + a.row * Math.cos(angle) + b.row * Math.sin(angle),
    };
  });
}

function outline(shape: Shape, points: ImagePoint[]): { points: ImagePoint[]; closed: boolean } {
  const [p, q, r, s] = points;
  if (shape === 'CIRCLE' && p && q) {
    const radius = Math.hypot(q.column - p.column, q.row - p.row);
    return { points: ellipse(p, { column: radius, row: 0 }, { column: 0, row: radius }), closed: true };
  }
  if (shape === 'ELLIPSE' && p && q && r && s) {
    const centre = { column: (p.column + q.column) / 2, row: (p.row + q.row) / 2 };
    const half = (u: ImagePoint, v: ImagePoint): ImagePoint => ({
      column: (v.column - u.column) / 2,
      row: (v.row - u.row) / 2,
    });
    return { points: ellipse(centre, half(p, q), half(r, s)), closed: true };
  }
  return { points, closed: shape === 'POLYGON' };
}

/** The same in space: the ends of the major, then of the minor axis. */
function ellipseInSpace(p: World, q: World, r: World, s: World): World[] {
  return Array.from({ length: 48 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    return p.map((_, axis) => {
      const at = (point: World): number => point[axis] ?? 0;
      const centre = (at(p) + at(q)) / 2;
      return centre + ((at(q) - at(p)) / 2) * Math.cos(angle) + ((at(s) - at(r)) / 2) * Math.sin(angle);
    }) as World;
  });
}

function world(point: PatientPoint): World {
  return [point.x, point.y, point.z];
}

function isPoint(shape: Shape): boolean {
  return shape === 'POINT' || shape === 'MULTIPOINT';
}

/** The points of a region in space that lie on the image's plane, or none. */
function onPlane(region: Region & { kind: 'in-space' }, image: PlacedImage): PatientPoint[] {
  const plane = Plane.of(image);
  if (plane === undefined || region.frameOfReferenceUid !== image.FrameOfReferenceUID || region.shape === 'ELLIPSOID') {
    return [];
  }
  const reach = Number(image.SpacingBetweenSlices ?? image.SliceThickness ?? 1) / 2;
  const near = region.points.filter((p) => Math.abs(plane.distance(p)) <= reach + 1e-6);
  return isPoint(region.shape) || near.length === region.points.length ? near : [];
}

/** Whether a region is drawn on an image: it names it and its frame, or lies on its plane. */
export function liesOn(region: Region, image: PlacedImage): boolean {
  switch (region.kind) {
    case 'on-image':
      return region.sopInstanceUid === image.SOPInstanceUID && region.frame === (image.frame ?? 1);
    case 'in-space':
      return onPlane(region, image).length > 0;
    case 'of-segment':
      return false;
  }
}

/**
 * What of a region can be drawn on an image; empty when the region is not on it.
 *
 * @param toWorld places a point of this image in the viewer's world
 */
export function strokesOn(region: Region, image: PlacedImage, toWorld: ToWorld): Stroke[] {
  if (region.kind === 'of-segment' || !liesOn(region, image)) {
    return [];
  }
  if (region.kind === 'on-image') {
    if (isPoint(region.shape)) {
      return region.points.map((p) => ({ points: [toWorld(p)], closed: false, point: true }));
    }
    const drawn = outline(region.shape, region.points);
    return [{ points: drawn.points.map(toWorld), closed: drawn.closed, point: false }];
  }
  const points = onPlane(region, image).map(world);
  const [p, q, r, t] = points;
  if (region.shape === 'ELLIPSE' && p && q && r && t) {
    return [{ points: ellipseInSpace(p, q, r, t), closed: true, point: false }];
  }
  return isPoint(region.shape)
    ? points.map((p) => ({ points: [p], closed: false, point: true }))
    : [{ points, closed: region.shape === 'POLYGON', point: false }];
}

const DRAWN = new OnSeries((regions: Region[], images: PlacedImage[]) =>
  images.flatMap((image, index) => (regions.some((region) => liesOn(region, image)) ? [index] : [])),
);

/** The images of a series on which a finding can be drawn, in the series' order. */
export function imagesOf(finding: ReviewedFinding, images: PlacedImage[]): number[] {
  return DRAWN.of(finding.current.regions, images);
}

/**
 * Why the viewer shows nothing for a finding on the series on screen, or undefined when it is drawn.
 *
 * @param whyNotSegmented why a segmentation is not drawn, or undefined when it is
 */
export function notDrawable(
  finding: ReviewedFinding,
  images: PlacedImage[],
  whyNotSegmented: (segmentation: string) => string | undefined,
): string | undefined {
  const regions = finding.current.regions;
  if (regions.length === 0) {
    return 'sent without a place';
  }
  if (imagesOf(finding, images).length > 0) {
    return undefined;
  }
  const segmented = regions.flatMap((r) => (r.kind === 'of-segment' ? [whyNotSegmented(r.segmentationUid)] : []));
  if (segmented.length > 0) {
    return segmented.includes(undefined) ? undefined : segmented[0];
  }
  const inSpace = regions.filter((r) => r.kind === 'in-space');
  if (inSpace.length === 0) {
    return 'the image it names is not in the series on screen';
  }
  if (inSpace.some((r) => r.shape === 'ELLIPSOID')) {
    return 'an ellipsoid, which this viewer can not draw';
  }
  return inSpace.some((r) => images.some((image) => image.FrameOfReferenceUID === r.frameOfReferenceUid))
    ? 'it lies on none of the planes of the series on screen'
    : 'its frame of reference differs from that of the series on screen';
}
