import type { Finding, ReviewedFinding, StudyFindings } from '../src/wire';

const algorithm = { name: 'Nodule finder', version: '1.0', manufacturer: 'Demonstration' };

export function finding(id: string, score: number): Finding {
  return {
    id,
    origin: 'AI',
    code: { value: '786838002', scheme: 'SCT', meaning: 'Nodule of lung' },
    label: 'Nodule',
    presence: 'PRESENT',
    score: {
      value: score,
      maximum: 100,
      concept: { value: '111012', scheme: 'DCM', meaning: 'Certainty of Finding' },
      calibrated: false,
    },
    measurements: [],
    regions: [],
    algorithm,
    sources: [],
  };
}

export function reviewed(original: Finding): ReviewedFinding {
  return { original, current: original, state: 'UNREVIEWED' };
}

export function study(of: { findings: ReviewedFinding[]; threshold?: number; blind?: boolean }): StudyFindings {
  const reading = {
    studyUid: '1.2',
    reader: 'reader',
    role: of.blind ? 'TRAINEE' : 'RADIOLOGIST',
    state: of.blind ? ('BLIND' as const) : ('REVEALED' as const),
    blindFirst: of.blind ?? false,
  };
  return of.blind
    ? { studyUid: '1.2', reading, findings: of.findings }
    : {
        studyUid: '1.2',
        reading,
        findings: of.findings,
        ai: {
          state: 'READY',
          results: [
            {
              algorithm,
              decision: { visible: true, threshold: of.threshold ?? 0, rule: 'rule', explanation: '' },
              coverage: [],
              objects: [],
            },
          ],
        },
      };
}
