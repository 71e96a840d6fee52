import type { TestProject } from 'vitest/node';
import { READY } from './program';
import { Room } from './room';
import { DEMO, SAMPLES } from './studies';

declare module 'vitest' {
  export interface ProvidedContext {
    withAi: { data: string; port: number };
    withoutAi: { data: string; port: number };
  }
}

/** Two services for all tests: the same studies, with what algorithms sent and without. */
export default async function open(project: TestProject): Promise<() => Promise<void>> {
  if (!READY) {
    return () => Promise.resolve();
  }
  const images = [...SAMPLES.map((sample) => sample.images), DEMO.priorImages];
  const [withAi, withoutAi] = await Promise.all([
    Room.open(...images, ...SAMPLES.flatMap((sample) => sample.results)),
    Room.open(...images),
  ]);
  project.provide('withAi', { data: withAi.data, port: withAi.port });
  project.provide('withoutAi', { data: withoutAi.data, port: withoutAi.port });
  return async () => {
    await withAi.close();
    await withoutAi.close();
  };
}
