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

const SHARED = join(HERE, '..', '..', 'shared', 'data', 'dev');
const CHEST = join(SHARED, '01-ct-chest-lidc');
const FRAMES = join(SHARED, '14-multiframe', 'eCT_Supplemental.dcm');

/** A real chest CT with results of every kind, or undefined where the shared data is not to be had. */
export const REAL: Sample | undefined = existsSync(join(CHEST, 'ct'))
  ? {
      name: 'real',
      study: '1.3.6.1.4.1.14519.5.2.1.6279.6001.265704884949271879044145982159',
      images: join(CHEST, 'ct'),
      count: 275,
      results: [join(CHEST, 'results-synthetic'), join(CHEST, 'results-real')],
    }
  : undefined;

/** An enhanced CT, two frames in one object, or undefined likewise. */
export const ENHANCED: { study: string; image: string; file: string } | undefined = existsSync(FRAMES)
  ? {
      study: '1.3.6.1.4.1.5962.1.2.10.1166562673.14401',
      image: '1.3.6.1.4.1.5962.1.1.10.3.1.1166562673.14401',
      file: FRAMES,
    }
  : undefined;

if (REAL === undefined) {
  process.stderr.write('[zero-footprint] the tests on the real study are skipped: ../shared/data/dev is not here\n');
}

export const SAMPLES: Sample[] = REAL === undefined ? [DEMO] : [DEMO, REAL];
