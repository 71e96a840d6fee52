import { el } from './dom';
import type { RejectReason } from './wire';

/** Why a mark was rejected, in words; the order is that of the keys 1 to 6. */
export const REASON_WORDS: Readonly<Record<RejectReason, string>> = {
  ANATOMY: 'normal anatomy',
  ARTEFACT: 'artefact',
  KNOWN_BENIGN: 'known or benign',
  WRONG_LOCATION: 'wrong location',
  DUPLICATE: 'duplicate',
  NOT_RELEVANT: 'not relevant',
};

export const REASONS = Object.keys(REASON_WORDS) as RejectReason[];

/** Offers the reasons after a reject, to the mouse too; giving none is as good. */
export function reasonChoice(choose: (reason: RejectReason) => void): HTMLElement {
  return el(
    'div',
    { class: 'reasons', role: 'group', 'aria-label': 'Why rejected' },
    el('span', {}, 'Why? Shift + number, or nothing'),
    ...REASONS.map((reason, index) =>
      el(
        'button',
        {
          'data-reason': reason,
          onclick: () => {
            choose(reason);
          },
        },
        `${index + 1} ${REASON_WORDS[reason]}`,
      ),
    ),
  );
}
