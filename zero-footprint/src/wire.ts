/** The service's messages, as openapi.yaml has them. Absent is absent, never null. */

export interface CodedConcept {
  value: string;
  scheme: string;
  meaning: string;
}

export interface Algorithm {
  name: string;
  version: string;
  manufacturer: string;
}

export interface Score {
  value: number;
  maximum: number;
  concept: CodedConcept;
  calibrated: boolean;
}

export interface Measurement {
  concept: CodedConcept;
  value: number;
  unit: CodedConcept;
}

export interface ImagePoint {
  column: number;
  row: number;
}

export interface PatientPoint {
  x: number;
  y: number;
  z: number;
}

export type Shape = 'POINT' | 'MULTIPOINT' | 'POLYLINE' | 'POLYGON' | 'CIRCLE' | 'ELLIPSE' | 'ELLIPSOID';

export type Region =
  | { kind: 'on-image'; sopInstanceUid: string; frame: number; shape: Shape; points: ImagePoint[] }
  | { kind: 'in-space'; frameOfReferenceUid: string; shape: Shape; points: PatientPoint[] }
  | SegmentRegion;

export interface SegmentRegion {
  kind: 'of-segment';
  segmentationUid: string;
  segmentNumber: number;
  /** Frames of the segmentation that are meant, from 1; none for all. */
  frames?: number[];
}

export interface Finding {
  id: string;
  trackingUid?: string;
  origin: 'AI' | 'PERSON';
  code: CodedConcept;
  label: string;
  presence: 'PRESENT' | 'ABSENT' | 'UNDETERMINED';
  site?: CodedConcept;
  laterality?: 'LEFT' | 'RIGHT' | 'BILATERAL';
  score?: Score;
  measurements: Measurement[];
  regions: Region[];
  algorithm?: Algorithm;
  sources: { sopInstanceUid: string; itemPath: string }[];
}

export type FindingState =
  | 'UNREVIEWED'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'MODIFIED'
  | 'ADDED'
  | 'ESCALATED'
  | 'WITHDRAWN';

export type RejectReason =
  | 'ANATOMY'
  | 'ARTEFACT'
  | 'KNOWN_BENIGN'
  | 'WRONG_LOCATION'
  | 'DUPLICATE'
  | 'NOT_RELEVANT';

export type Verdict =
  | { kind: 'accepted' }
  | { kind: 'rejected'; reason?: RejectReason }
  | { kind: 'modified'; replacement: Finding }
  | { kind: 'added'; finding: Finding }
  | { kind: 'escalated'; reason: string }
  | { kind: 'withdrawn' };

export interface ReviewedFinding {
  original: Finding;
  current: Finding;
  state: FindingState;
  /** The verdict that counts. */
  last?: { verdict: Verdict };
}

export type ReadingState = 'OPENED' | 'BLIND' | 'SEALED' | 'REVEALED' | 'SIGNED' | 'AMENDING';

export interface Reading {
  studyUid: string;
  reader: string;
  role: string;
  state: ReadingState;
  blindFirst: boolean;
  /** Why AI was shown before the lock: the read is not blind. */
  brokenGlass?: string;
  sealedAt?: string;
  signedAt?: string;
}

export interface CoverageCell {
  abnormality: CodedConcept;
  algorithm: Algorithm;
  state: 'FOUND' | 'NONE_MARKED' | 'NOT_EVALUATED' | 'FAILED' | 'OUT_OF_INTENDED_USE' | 'RUNNING';
}

export interface DeclaredAbnormality {
  code: CodedConcept;
  sensitivity?: number;
  specificity?: number;
  population: string;
  cases: number;
}

export interface Declaration {
  algorithm: Algorithm;
  intendedUse: string;
  limits: string[];
  abnormalities: DeclaredAbnormality[];
}

export interface ResultObject {
  seriesInstanceUid: string;
  sopInstanceUid: string;
  sopClassUid: string;
  modality: string;
}

export interface AlgorithmResult {
  algorithm: Algorithm;
  declaration?: Declaration;
  decision: { visible: boolean; threshold: number; rule: string; explanation: string };
  coverage: CoverageCell[];
  objects: ResultObject[];
  receivedAt?: string;
}

export interface AiOverview {
  state: 'NOT_APPLICABLE' | 'WAITING' | 'READY' | 'FAILED' | 'TIMED_OUT';
  reason?: string;
  results: AlgorithmResult[];
}

export interface StudyFindings {
  studyUid: string;
  reading?: Reading;
  ai?: AiOverview;
  findings: ReviewedFinding[];
}

export interface Session {
  user: string;
  displayName: string;
  role: string;
}

export interface VerdictRequest {
  id: string;
  findingId: string;
  at: string;
  verdict: Verdict;
}

export interface Exposure {
  findingId: string;
  sopInstanceUid: string;
  frame: number;
  at: string;
  milliseconds: number;
}

export interface MoveResult {
  reading: Reading;
  receipt?: { code: string; sealedAt: string; findings: number };
  written: ResultObject[];
}

export interface Problem {
  title: string;
  status: number;
  detail: string;
  rule?: string;
}

export interface Worklist {
  rows: { studyUid: string; patientName: string; patientId: string }[];
}
