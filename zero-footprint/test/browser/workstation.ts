import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HERE, java } from './program';

/** The workstation's own client, in a JVM of its own, at the same service as the browsers. */
export class Workstation {
  private readonly lines: string[] = [];

  private constructor(private readonly process: ChildProcess) {
    if (process.stdout !== null) {
      createInterface(process.stdout).on('line', (line) => this.lines.push(line));
    }
  }

  static async as(user: string, url: string, study: string): Promise<Workstation> {
    const source = join(HERE, 'test', 'browser', 'Workstation.java');
    const started = spawn(...java(source, url, user, study), { stdio: ['pipe', 'pipe', 'inherit'] });
    const workstation = new Workstation(started);
    await workstation.hears('ready', 60_000);
    return workstation;
  }

  decide(what: 'reject' | 'withdraw', finding: string): void {
    this.process.stdin?.write(`${what} ${finding}\n`);
  }

  /** How many lines it has printed. */
  get said(): number {
    return this.lines.length;
  }

  /** Waits until it has printed the line. */
  async hears(line: string, milliseconds = 10_000, after = 0): Promise<void> {
    const end = performance.now() + milliseconds;
    while (!this.lines.slice(after).includes(line)) {
      if (performance.now() > end || this.process.exitCode !== null) {
        throw new Error(`The workstation did not say "${line}" but ${JSON.stringify(this.lines)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): void {
    this.process.kill();
  }
}
