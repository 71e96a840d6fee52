import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension. */
export const HERE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** The browser and the built program are named by the script `browser-test`. */
export const CHROMIUM = process.env['OVERREAD_CHROMIUM'] ?? '';
const CLASSPATH = process.env['OVERREAD_CLASSPATH'] ?? '';

/** Whether the script has put everything in its place; it says what is missing. */
export const READY = CHROMIUM !== '' && CLASSPATH !== '';

/** A call of the JVM. The rail that was just built goes first, so that it is the one that is tested. */
export function java(...args: string[]): [string, string[]] {
  const home = process.env['JAVA_HOME'];
  const path = [join(HERE, 'target', 'web'), CLASSPATH].join(delimiter);
  const flags = ['-Xmx768m', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'];
  return [home === undefined ? 'java' : join(home, 'bin', 'java'), [...flags, '-cp', path, ...args]];
}

/** A call of the built `overread`. */
export function program(...args: string[]): [string, string[]] {
  return java('overread.command.Main', ...args);
}

/** Runs a command of the program to its end. */
export function run(...args: string[]): void {
  const done = spawnSync(...program(...args), { encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`overread ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  }
}
