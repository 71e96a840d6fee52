import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HERE, program, run } from './program';

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A reading service of its own, with its own data, that can be stopped and started again. */
export class Room {
  constructor(
    readonly data: string,
    readonly port: number,
  ) {}

  static async open(...files: string[]): Promise<Room> {
    const data = mkdtempSync(join(tmpdir(), 'overread-room-'));
    run('import', '--data', data, ...files);
    symlinkSync(join(HERE, 'target', 'viewer', 'viewer'), join(data, 'viewer'));
    const room = new Room(data, await freePort());
    /* The demonstration algorithm would find things of its own while a test looks. */
    writeFileSync(room.settings, 'inference = false\n');
    await room.start();
    return room;
  }

  private get settings(): string {
    return join(this.data, 'settings');
  }

  /** Its process may have been started by another test file: it is known by its number. */
  private get process(): string {
    return join(this.data, 'process');
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const started = spawn(
      ...program('serve', '--port', String(this.port), '--data', this.data, '--config', this.settings),
      { stdio: 'ignore' },
    );
    writeFileSync(this.process, String(started.pid));
    while (started.exitCode === null) {
      const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (ready?.ok) {
        started.unref();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The service ended with ${started.exitCode}.`);
  }

  /** As when the power fails: nothing is closed in order. */
  async kill(): Promise<void> {
    const pid = Number(readFileSync(this.process, 'utf8'));
    if (alive(pid)) {
      process.kill(pid, 'SIGKILL');
    }
    while (await fetch(`${this.url}/readyz`).catch(() => undefined)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
