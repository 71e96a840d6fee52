import { inject } from 'vitest';
import { Room } from './room';

/** The service with AI, or its twin without, that all test files share. */
export function shared(which: 'withAi' | 'withoutAi'): Room {
  const { data, port } = inject(which);
  return new Room(data, port);
}
