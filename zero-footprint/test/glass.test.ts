import { describe, expect, it } from 'vitest';
import { glassSentence } from '../src/glass';
import { Service } from '../src/service';

function serviceWith(status: number, rows: unknown[]): Service {
  return new Service(() => Promise.resolve(new Response(JSON.stringify({ rows }), { status })));
}

const ROW = { studyUid: '1.2', patientName: 'Archer^Anna^M=漢字', patientId: 'P7' };

describe('what a supervisor is told of a broken blind read', () => {
  it('names the patient as the worklist has it', async () => {
    expect(await glassSentence(serviceWith(200, [ROW]), '1.2')).toMatch(/^A blind read of Archer, Anna M \(P7\) was broken: /);
    expect(await glassSentence(serviceWith(200, [{ ...ROW, patientName: '' }]), '1.2')).toMatch(/^A blind read of \(P7\) was broken: /);
  });

  it('is told without a name where the study is not on the worklist or the service does not answer', async () => {
    for (const service of [serviceWith(200, [ROW]), serviceWith(503, [])]) {
      expect(await glassSentence(service, '1.9')).toMatch(/^A blind read was broken: /);
    }
  });
});
