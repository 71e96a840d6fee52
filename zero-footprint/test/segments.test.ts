import { describe, expect, it } from 'vitest';
import { SegmentLayer } from '../src/segments';
import type { Ohif } from '../src/services';

/** The viewer as far as its layers go: a layer is drawn some time after it was asked for. */
class Layers {
  readonly asked: string[] = [];
  readonly drawn = new Set<string>();
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

  it('show no segment that stands for no finding of the rail', async () => {
    const layers = new Layers();
    layers.drawn.add('one');
    await new SegmentLayer(layers.ohif).show('viewport', 'images', 'one', [mark('one')]);
    expect(layers.shown).toEqual(new Map([[1, true], [2, false]]));
  });
});
