import type { HangingProtocol, Ohif } from './services';

/** Images as they were taken, before those that something was made of (PS3.3 C.7.6.1.1.2). */
const TAKEN = { weight: 20, attribute: 'ImageType', constraint: { contains: 'ORIGINAL' } };
const HAS_IMAGES = { weight: 10, attribute: 'numImageFrames', constraint: { greaterThan: { value: 0 } } };

/**
 * Nothing that AI made takes the first viewport. The viewer's default layout shows the series whose
 * header comes first, and that may be a document or a capture: it now waits for all headers and
 * prefers images as they were taken.
 */
export function imagesFirst({ servicesManager }: Ohif): void {
  const { hangingProtocolService } = servicesManager.services;
  const protocol = hangingProtocolService.getProtocolById('default');
  if (protocol === undefined) {
    return;
  }
  const changed: HangingProtocol = { ...protocol };
  delete changed.hpInitiationCriteria;
  changed.displaySetSelectors = Object.fromEntries(
    Object.entries(protocol.displaySetSelectors).map(([id, selector]) => [
      id,
      { ...selector, seriesMatchingRules: [TAKEN, HAS_IMAGES] },
    ]),
  );
  hangingProtocolService.addProtocol('default', changed);
}
