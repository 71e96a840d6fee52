import { Plane, type PlacedImage } from './plane';
import type { ImagePoint, PatientPoint, Region, ReviewedFinding, Shape } from './wire';

type World = [number, number, number];

/** A line of a mark in the patient's millimetres; `closed` joins the end to the start. */
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

function world(point: PatientPoint): World {
  return [point.x, point.y, point.z];
}

/** What of a region can be drawn on an image; empty when the region is not on it. */
export function strokesOn(region: Region, image: PlacedImage): Stroke[] {
  const plane = Plane.of(image);
  if (plane === undefined || region.kind === 'of-segment') {
    return [];
  }
  if (region.kind === 'on-image') {
    if (region.sopInstanceUid !== image.SOPInstanceUID) {
      return [];
    }
    if (region.shape === 'POINT' || region.shape === 'MULTIPOINT') {
      return region.points.map((p) => ({ points: [plane.toPatient(p)], closed: false, point: true }));
    }
    const drawn = outline(region.shape, region.points);
    return [{ points: drawn.points.map((p) => plane.toPatient(p)), closed: drawn.closed, point: false }];
  }
  if (region.frameOfReferenceUid !== image.FrameOfReferenceUID) {
    return [];
  }
  const reach = (image.SpacingBetweenSlices ?? image.SliceThickness ?? 1) / 2;
  const near = (p: PatientPoint): boolean => Math.abs(plane.distance(p)) <= reach + 1e-6;
  if (region.shape === 'POINT' || region.shape === 'MULTIPOINT') {
    return region.points.filter(near).map((p) => ({ points: [world(p)], closed: false, point: true }));
  }
  if (region.shape === 'ELLIPSOID' || !region.points.every(near)) {
    return [];
  }
  return [{ points: region.points.map(world), closed: region.shape === 'POLYGON', point: false }];
}

/** The images of a series on which a finding can be drawn, in the series' order. */
export function imagesOf(finding: ReviewedFinding, images: PlacedImage[]): number[] {
  return images.flatMap((image, index) =>
    finding.current.regions.some((region) => strokesOn(region, image).length > 0) ? [index] : [],
  );
}

/** Why the viewer shows nothing for a finding, or undefined when it can be drawn. */
export function notDrawable(finding: ReviewedFinding, images: PlacedImage[], segmentations: Set<string>): string | undefined {
  const regions = finding.current.regions;
  if (regions.length === 0) {
    return 'sent without a place';
  }
  if (imagesOf(finding, images).length > 0) {
    return undefined;
  }
  if (regions.some((r) => r.kind === 'of-segment')) {
    return regions.some((r) => r.kind === 'of-segment' && segmentations.has(r.segmentationUid))
      ? undefined
      : 'its segmentation is of a kind that this viewer can not draw';
  }
  return regions.some((r) => r.kind === 'in-space')
    ? 'its frame of reference differs from the images’ or it lies off their planes'
    : 'the image it names is not in this study';
}
