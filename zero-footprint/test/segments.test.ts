import { describe, expect, it } from 'vitest';
import { SegmentLayer } from '../src/segments';
import type { Ohif } from '../src/services';

/** The viewer as far as its layers go: a layer is drawn some time after it was asked for. */
class Layers {
  readonly asked: string[] = [];
  readonly drawn = new Set<string>();
  /** What the viewport has taken, drawn or not yet. */
  readonly taken: string[] = [];
  readonly shown = new Map([1, 2].map((segment) => [segment, true]));

  readonly ohif = {
    servicesManager: {
      services: {
        segmentationService: {
          getSegmentationRepresentations: (_viewport: string, { segmentationId }: { segmentationId: string }) =>
            this.drawn.has(segmentationId)
              ? [{ type: 'Labelmap', segments: Object.fromEntries([...this.shown].map(([segment, visible]) => [segment, { visible }])) }]
              : [],
          getSegmentColor: () => [0, 0, 0, 255],
          setSegmentColor: () => undefined,
          setSegmentVisibility: (_viewport: string, _segmentation: string, segment: number, visible: boolean) => {
            this.shown.set(segment, visible);
          },
        },
        viewportGridService: { getDisplaySetsUIDsForViewport: () => ['images', ...this.taken] },
        cornerstoneViewportService: {
          EVENTS: {},
          getCornerstoneViewport: () => null,
          subscribe: () => ({ unsubscribe: () => undefined }),
        },
      },
    },
    commandsManager: {
      run: (command: string, options: { displaySetInstanceUID: string }) => {
        if (command === 'addDisplaySetAsLayer') {
          this.asked.push(options.displaySetInstanceUID);
        }
      },
    },
  } as unknown as Ohif;
}

const mark = (segmentation: string) => ({ segmentation, segment: 1, colour: '#5B8DFF', visible: true });

describe('the layers of segmentations', () => {
  it('are added one after the other: of two at once the viewer would lose the first', async () => {
    const layers = new Layers();
    const layer = new SegmentLayer(layers.ohif);
    const showBoth = async () => {
      await layer.show('viewport', 'images', 'one', [mark('one')]);
      await layer.show('viewport', 'images', 'two', [mark('two')]);
    };
    await showBoth();
    await showBoth();
    expect(layers.asked).toEqual(['one']);
    layers.drawn.add('one');
    await showBoth();
    expect(layers.asked).toEqual(['one', 'two']);
  });

  it('are asked for again a few times where the viewer let one go; then it is the turn of the next', async () => {
    const layers = new Layers();
    let now = 0;
    const layer = new SegmentLayer(layers.ohif, () => now);
    const showBoth = async () => {
      await layer.show('viewport', 'images', 'one', [mark('one')]);
      await layer.show('viewport', 'images', 'two', [mark('two')]);
    };
    for (now = 0; now <= 16_000; now += 4000) {
      await showBoth();
    }
    expect(layers.asked).toEqual(['one', 'one', 'one', 'two', 'two']);
    expect(layer.hasFailed('viewport', 'images', 'one')).toBe(true);
    expect(layer.hasFailed('viewport', 'images', 'two')).toBe(false);
  });

  it('are asked for again when their series comes back into the viewport', async () => {
    const layers = new Layers();
    const layer = new SegmentLayer(layers.ohif, () => 0);
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    layers.drawn.add('one');
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    layer.follow('viewport', 'a document');
    layers.drawn.delete('one');
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    expect(layers.asked).toEqual(['one', 'one']);
  });

  it('are waited for where the viewport has taken one and still loads it', async () => {
    const layers = new Layers();
    let now = 0;
    const layer = new SegmentLayer(layers.ohif, () => now);
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    layers.taken.push('one');
    now = 50_000;
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    expect(layers.asked).toEqual(['one']);
    expect(layer.hasFailed('viewport', 'images', 'one')).toBe(false);
    now = 70_000;
    expect(layer.hasFailed('viewport', 'images', 'one')).toBe(true);
  });

  it('show no segment that stands for no finding of the rail', async () => {
    const layers = new Layers();
    layers.drawn.add('one');
    await new SegmentLayer(layers.ohif).show('viewport', 'images', 'one', [mark('one')]);
    expect(layers.shown).toEqual(new Map([[1, true], [2, false]]));
  });

  it('hide again what the viewer shows again by itself, and leave hidden what the reader hid there', async () => {
    const layers = new Layers();
    layers.drawn.add('one');
    const layer = new SegmentLayer(layers.ohif);
    const both = [mark('one'), { ...mark('one'), segment: 2, visible: false }];
    await layer.show('viewport', 'images', 'one', both);
    layers.shown.set(1, false);
    await layer.show('viewport', 'images', 'one', both);
    expect(layers.shown).toEqual(new Map([[1, false], [2, false]]));
    layers.shown.set(2, true);
    await layer.show('viewport', 'images', 'one', both);
    expect(layers.shown.get(2)).toBe(false);
  });

  it('show none either of those that the viewer comes by later', async () => {
    const layers = new Layers();
    layers.drawn.add('one');
    const layer = new SegmentLayer(layers.ohif);
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    layers.shown.set(3, true);
    await layer.show('viewport', 'images', 'one', [mark('one')]);
    expect(layers.shown).toEqual(new Map([[1, true], [2, false], [3, false]]));
  });
});
