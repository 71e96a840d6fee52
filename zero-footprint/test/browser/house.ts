import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { HERE, java, READY } from './program';
import { Room } from './room';
import { DEMO, ENHANCED, SAMPLES } from './studies';

declare module 'vitest' {
  export interface ProvidedContext {
    withAi: { data: string; port: number };
    withoutAi: { data: string; port: number };
  }
}

/** A label map for the earlier of the generated studies, by the program's own writer. */
function labelMap(): string {
  const file = join(HERE, 'target', 'label-map.dcm');
  const [command, args] = java(join(HERE, 'test', 'browser', 'LabelMap.java'), DEMO.priorImages, file);
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`The label map was not written: ${done.stderr}`);
  }
  return file;
}

/** Two services for all tests: the same studies, with what algorithms sent and without. */
export default async function open(project: TestProject): Promise<() => Promise<void>> {
  if (!READY) {
    return () => Promise.resolve();
  }
  const images = [...SAMPLES.map((sample) => sample.images), DEMO.priorImages, ...(ENHANCED === undefined ? [] : [ENHANCED.file])];
  const [withAi, withoutAi] = await Promise.all([
    Room.open(...images, ...SAMPLES.flatMap((sample) => sample.results), labelMap()),
    Room.open(...images),
  ]);
  project.provide('withAi', { data: withAi.data, port: withAi.port });
  project.provide('withoutAi', { data: withoutAi.data, port: withoutAi.port });
  return async () => {
    await withAi.close();
    await withoutAi.close();
  };
}
