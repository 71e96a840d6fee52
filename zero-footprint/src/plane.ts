import type { ImagePoint, PatientPoint } from './wire';

/** One image on screen, one frame of its object, with the attributes that place it in the patient. */
export interface PlacedImage {
  SOPInstanceUID: string;
  /** Number of the frame in its object, from 1. */
  frame?: number;
  SeriesNumber?: number | string;
  Rows?: number;
  Columns?: number;
  FrameOfReferenceUID?: string;
  ImagePositionPatient?: number[];
  ImageOrientationPatient?: number[];
  PixelSpacing?: number[];
  SliceThickness?: number;
  SpacingBetweenSlices?: number;
}

/** A place in the viewer's world: millimetres in the patient where the image says where it is. */
export type World = [number, number, number];

/** Turns a place on an image (corner origin, as in DICOM) into the viewer's world. */
export type ToWorld = (point: ImagePoint) => World;

function vector(values: number[], from = 0): World {
  return [Number(values[from]), Number(values[from + 1]), Number(values[from + 2])];
}

function cross(a: World, b: World): World {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: World, b: World): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** An image's plane in its frame of reference (PS3.3 C.7.6.2.1.1), in millimetres. */
export class Plane {
  private constructor(
    private readonly position: World,
    private readonly row: World,
    private readonly column: World,
    private readonly spacing: [number, number],
  ) {}

  /** Undefined when the image does not say where it is. */
  static of(image: PlacedImage): Plane | undefined {
    const { ImagePositionPatient: position, ImageOrientationPatient: orientation, PixelSpacing: spacing } = image;
    if (position?.length !== 3 || orientation?.length !== 6 || spacing?.length !== 2) {
      return undefined;
    }
    return new Plane(vector(position), vector(orientation), vector(orientation, 3), [
      Number(spacing[0]),
      Number(spacing[1]),
    ]);
  }

  /** A place on the image (corner origin) in the patient; the viewer's pixel centres are whole. */
  toPatient(point: ImagePoint): World {
    const along = (point.column - 0.5) * this.spacing[1];
    const down = (point.row - 0.5) * this.spacing[0];
    return [0, 1, 2].map(
      (i) => (this.position[i] ?? 0) + (this.row[i] ?? 0) * along + (this.column[i] ?? 0) * down,
    ) as World;
  }

  /** Distance of a place from the plane, along its normal. */
  distance(point: PatientPoint): number {
    const normal = cross(this.row, this.column);
    return dot(normal, [
      point.x - this.position[0],
      point.y - this.position[1],
      point.z - this.position[2],
    ]);
  }
}
