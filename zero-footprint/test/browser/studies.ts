import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HERE } from './program';

/** A study and what algorithms sent for it. */
export interface Sample {
  name: string;
  study: string;
  images: string;
  /** How many images it has. */
  count: number;
  results: string[];
}

const GENERATED = join(HERE, 'target', 'demo', 'DEMO-0001', '20260309-A26-10417');

/** The generated study that has results: one maker's, four nodules. */
export const DEMO: Sample & { prior: string; priorImages: string } = {
  name: 'generated',
  study: '2.25.223244790109476964104554611458573521075',
  images: join(GENERATED, 'ct'),
  count: 124,
  prior: '2.25.108745934732362547746794904832491745521',
  priorImages: join(GENERATED, '..', '20250303-A25-09862', 'ct'),
  results: [join(GENERATED, 'results')],
};

const SHARED = join(HERE, '..', '..', 'shared', 'data', 'dev', '01-ct-chest-lidc');

/** A real chest CT with results of every kind, or undefined where the shared data is not to be had. */
export const REAL: Sample | undefined = existsSync(join(SHARED, 'ct'))
  ? {
      name: 'real',
      study: '1.3.6.1.4.1.14519.5.2.1.6279.6001.265704884949271879044145982159',
      images: join(SHARED, 'ct'),
      count: 275,
      results: [join(SHARED, 'results-synthetic'), join(SHARED, 'results-real')],
    }
  : undefined;

if (REAL === undefined) {
  process.stderr.write('[zero-footprint] the tests on the real study are skipped: ../shared/data/dev is not here\n');
}

export const SAMPLES: Sample[] = REAL === undefined ? [DEMO] : [DEMO, REAL];
