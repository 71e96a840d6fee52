import type { PlacedImage } from './plane';

/**
 * Remembers what was worked out of a thing for the series on screen, as long as the same images are
 * on screen: it is asked for with every paint.
 */
export class OnSeries<T extends object, V> {
  private readonly known = new WeakMap<T, { images: PlacedImage[]; value: V }>();

  constructor(private readonly work: (thing: T, images: PlacedImage[]) => V) {}

  of(thing: T, images: PlacedImage[]): V {
    const known = this.known.get(thing);
    if (known?.images === images) {
      return known.value;
    }
    const value = this.work(thing, images);
    this.known.set(thing, { images, value });
    return value;
  }
}
