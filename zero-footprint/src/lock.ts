import { el } from './dom';

const HOLD_MILLISECONDS = 800;

/** A button that acts only when it is held; letting go early cancels. */
export function lockButton(lock: () => void): { node: HTMLElement; press(): void; release(): void } {
  const fill = el('div', { class: 'fill' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const press = (): void => {
    if (timer !== undefined) {
      return;
    }
    fill.style.transitionDuration = `${HOLD_MILLISECONDS}ms`;
    fill.style.right = '0';
    timer = setTimeout(() => {
      release();
      lock();
    }, HOLD_MILLISECONDS);
  };
  const release = (): void => {
    clearTimeout(timer);
    timer = undefined;
    fill.style.transitionDuration = '0ms';
    fill.style.right = '100%';
  };
  const node = el(
    'button',
    {
      class: 'lock',
      'aria-label': 'Hold to lock the first read',
      onpointerdown: press,
      onpointerup: release,
      onpointerleave: release,
    },
    fill,
    el('span', {}, 'Hold to lock first read (Shift+Enter)'),
  );
  return { node, press, release };
}
