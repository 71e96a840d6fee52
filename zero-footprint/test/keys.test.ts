import { describe, expect, it } from 'vitest';
import { panelCommand, VIEWPORT_KEYS } from '../src/keys';

const press = (key: string, with_: Partial<KeyboardEvent> = {}) =>
  panelCommand({ key, code: '', ctrlKey: false, shiftKey: false, metaKey: false, altKey: false, ...with_ });

/** What OHIF 3.13 binds by itself in a viewport. */
const TAKEN = new Set(
  'z,+,-,=,r,l,h,v,i,c,left,right,up,down,home,end,pageup,pagedown,.,,space,esc,1,2,3,4,backspace,enter,ctrl+z,ctrl+y,n,],[,e,b,a'.split(
    ',',
  ),
);

describe('keys', () => {
  it('decides with one key in the panel', () => {
    expect([press('a'), press('r'), press('m'), press('n'), press('j')]).toEqual([
      'accept',
      'reject',
      'modify',
      'add',
      'next',
    ]);
  });

  it('tells a reason by the digit key, whatever the keyboard prints on it', () => {
    expect(press('!', { code: 'Digit1', shiftKey: true })).toBe('reason-1');
  });

  it('leaves the browser its own shortcuts', () => {
    expect(press('r', { ctrlKey: true })).toBeUndefined();
    expect(press('a', { metaKey: true })).toBeUndefined();
  });

  it('takes no key in the viewport that the viewer uses', () => {
    expect(Object.keys(VIEWPORT_KEYS).filter((key) => TAKEN.has(key))).toEqual([]);
  });
});
