import type { Service } from './service';

/** What a supervisor is told of a blind read that was broken. */
export async function glassSentence(service: Service, study: string): Promise<string> {
  const patient = await service.patient(study).catch(() => undefined);
  const whose = patient === undefined ? '' : ` of ${patient}`;
  return `A blind read${whose} was broken: a trainee was shown AI before locking the first read. The ledger says who, when and why.`;
}
