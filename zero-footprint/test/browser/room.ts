import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The browser and the built program are named by the script `browser-test`. */
export const CHROMIUM = process.env['OVERREAD_CHROMIUM'] ?? '';
const CLASSPATH = process.env['OVERREAD_CLASSPATH'] ?? '';

/* The rail that was just built goes first, so that it is the one that is tested. */
function program(args: string[]): [string, string[]] {
  const java = process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin', 'java');
  const path = [join(HERE, 'target', 'web'), CLASSPATH].join(delimiter);
  const flags = ['-Xmx768m', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'];
  return [java, [...flags, '-cp', path, 'overread.command.Main', ...args]];
}

function run(...args: string[]): void {
  const done = spawnSync(...program(args), { encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`overread ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  }
}

const VIEWER = join(HERE, 'target', 'viewer');

/** Whether the script has put everything in its place; it says what is missing. */
export const READY = CHROMIUM !== '' && CLASSPATH !== '';

const FOLDER = join(HERE, 'target', 'demo', 'DEMO-0001', '20260309-A26-10417');

/** The demo study that has results. */
export const DEMO = {
  study: '2.25.223244790109476964104554611458573521075',
  images: join(FOLDER, 'ct'),
  results: join(FOLDER, 'results'),
};

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

/** A reading service of its own, with its own data, that can be stopped and started again. */
export class Room {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly data: string,
    private readonly port: number,
  ) {}

  static async open(...files: string[]): Promise<Room> {
    const data = mkdtempSync(join(tmpdir(), 'overread-room-'));
    run('import', '--data', data, ...files);
    symlinkSync(join(VIEWER, 'viewer'), join(data, 'viewer'));
    const room = new Room(data, await freePort());
    writeFileSync(room.settings, 'inference = false\n');
    await room.start();
    return room;
  }

  /* The demonstration algorithm would find things of its own while a test looks. */
  private get settings(): string {
    return join(this.data, 'settings');
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const started = spawn(...program(['serve', '--port', String(this.port), '--data', this.data, '--config', this.settings]), { stdio: 'ignore' });
    this.process = started;
    while (started.exitCode === null) {
      const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (ready?.ok) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The service ended with ${started.exitCode}.`);
  }

  /** As when the power fails: nothing is closed in order. */
  async kill(): Promise<void> {
    const running = this.process;
    if (running !== undefined && running.exitCode === null) {
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    }
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.data, { recursive: true, force: true });
  }
}
