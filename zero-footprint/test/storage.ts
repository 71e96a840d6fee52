import type { OutboxListener } from '../src/outbox';

/** A browser's storage, which can be full. */
export class MemoryStorage {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  full = false;
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) {
      throw new Error('quota');
    }
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  clear(): void {
    this.items.clear();
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
}

/** Hears nothing. */
export const QUIET: OutboxListener = {
  queued: () => undefined,
  acknowledged: () => undefined,
  refused: () => undefined,
  signedOut: () => undefined,
  unkept: () => undefined,
};
