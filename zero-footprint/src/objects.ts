import { el } from './dom';
import type { AlgorithmResult, ResultObject } from './wire';

/* Storage classes (PS3.4 B.5) whose objects this viewer does not show beside the images, in words
   that say where else the reader finds them. What is drawn is not listed. */
const NOT_DRAWN: Readonly<Record<string, string>> = {
  '1.2.840.10008.5.1.4.1.1.30': 'Parametric map: not drawn here, its values need a scale.',
  '1.2.840.10008.5.1.4.1.1.11.2': 'Colour presentation state: its colours are not applied here.',
  '1.2.840.10008.5.1.4.1.1.11.3': 'Pseudo-colour presentation state: its colours are not applied here.',
  '1.2.840.10008.5.1.4.1.1.11.4': 'Blending presentation state: its blending is not applied here.',
  '1.2.840.10008.5.1.4.1.1.11.8': 'Advanced blending presentation state: its blending is not applied here.',
  '1.2.840.10008.5.1.4.1.1.481.3': 'Contours (RT structure set): drawn by the viewer when opened from the study’s list.',
  '1.2.840.10008.5.1.4.1.1.7': 'Secondary capture: a picture of its own, opened from the study’s list.',
  '1.2.840.10008.5.1.4.1.1.7.4': 'Secondary capture: a picture of its own, opened from the study’s list.',
  '1.2.840.10008.5.1.4.1.1.104.1': 'Document (PDF): opened from the study’s list.',
  '1.2.840.10008.5.1.4.1.1.88.11': 'Report in words only: opened from the study’s list.',
  '1.2.840.10008.5.1.4.1.1.88.59': 'Choice of key images: not marked here.',
};

/** An object that this viewer leaves out, with the sentence that says so. */
export interface LeftOut {
  object: ResultObject;
  sentence: string;
}

/**
 * The objects of the results that are not drawn beside the images.
 *
 * @param whyNotSegmented why a segmentation is not drawn, or undefined when it is
 */
export function leftOut(
  results: AlgorithmResult[],
  whyNotSegmented: (segmentation: string) => string | undefined,
): LeftOut[] {
  return results
    .flatMap((result) => result.objects)
    .flatMap((object) => {
      const sentence =
        object.modality === 'SEG'
          ? segmentation(whyNotSegmented(object.sopInstanceUid))
          : NOT_DRAWN[object.sopClassUid];
      return sentence === undefined ? [] : [{ object, sentence }];
    });
}

function segmentation(why: string | undefined): string | undefined {
  return why === undefined ? undefined : `Segmentation: not drawn, ${why}.`;
}

/** What AI sent besides and the viewer leaves out: folded, but never silent. */
export function leftOutList(objects: LeftOut[], open: boolean, toggled: (open: boolean) => void): HTMLElement | undefined {
  if (objects.length === 0) {
    return undefined;
  }
  const title = objects.length === 1 ? '1 object of AI is not drawn here' : `${objects.length} objects of AI are not drawn here`;
  return el(
    'details',
    {
      class: 'left-out',
      open,
      ontoggle: (event) => {
        toggled((event.target as HTMLDetailsElement).open);
      },
    },
    el('summary', {}, title),
    el('ul', {}, ...objects.map((each) => el('li', { 'data-object': each.object.sopInstanceUid }, each.sentence))),
  );
}
