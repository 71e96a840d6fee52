/** What a key asks for. One table for the panel and the viewport. */
export type Command =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'modify'
  | 'add'
  | 'withdraw'
  | 'escalate'
  | 'undo'
  | 'redo'
  | 'toggle-ai'
  | 'declaration'
  | 'next-tab'
  | 'lock'
  | 'sign'
  | 'amend'
  | `reason-${1 | 2 | 3 | 4 | 5 | 6}`;

/** The keys of the workstation, while the panel has the focus. */
export const PANEL_KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  r: 'reject',
  m: 'modify',
  n: 'add',
  e: 'escalate',
  'ctrl+z': 'undo',
  'ctrl+y': 'redo',
  delete: 'withdraw',
  g: 'toggle-ai',
  d: 'declaration',
  f: 'next-tab',
  'shift+enter': 'lock',
  'ctrl+s': 'sign',
  'ctrl+e': 'amend',
  'shift+Digit1': 'reason-1',
  'shift+Digit2': 'reason-2',
  'shift+Digit3': 'reason-3',
  'shift+Digit4': 'reason-4',
  'shift+Digit5': 'reason-5',
  'shift+Digit6': 'reason-6',
  NumpadAdd: 'accept',
  NumpadSubtract: 'reject',
  NumpadMultiply: 'modify',
  NumpadEnter: 'next',
  Numpad0: 'toggle-ai',
};

/**
 * The keys that work from the viewport too, given to the viewer as its own hotkeys. A, R, N and E
 * belong to the viewer there (tools and rotation), so the same letter with Shift stands in.
 */
export const VIEWPORT_KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  'shift+a': 'accept',
  'shift+r': 'reject',
  m: 'modify',
  'shift+n': 'add',
  'shift+e': 'escalate',
  'shift+z': 'undo',
  g: 'toggle-ai',
  d: 'declaration',
  f: 'next-tab',
};

/** The command of a key press in the panel, if it has one. */
export function panelCommand(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey'>):
  | Command
  | undefined {
  if (event.metaKey || event.altKey) {
    return undefined;
  }
  const byPlace = event.code.startsWith('Numpad') || (event.shiftKey && event.code.startsWith('Digit'));
  const name = byPlace ? event.code : event.key.toLowerCase();
  return PANEL_KEYS[`${event.ctrlKey ? 'ctrl+' : ''}${event.shiftKey ? 'shift+' : ''}${name}`];
}
