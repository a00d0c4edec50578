import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

// /proc counts processor time in ticks, 100 a second on nearly every Linux; the machine says.
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Fields of /proc/PID/stat after the name, which may hold spaces; the first is the state (proc(5), field 3). */
function stat(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

const timeOf = (fields: readonly string[]): number =>
  ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;

/** Processor time of a process, user and system, in microseconds. */
export const processorTime = (pid: number): number => timeOf(stat(pid));

/** Processor time of a server and of its children, living and ended. */
export function processorTimeOfAll(pid: number): number {
  const own = stat(pid);
  const ended = ((Number(own[13]) + Number(own[14])) / ticksPerSecond) * 1e6;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  // Read once each: one may end at any moment, and is then counted with what ended from the next time on.
  const living = processes.map((each) => {
    try {
      const fields = stat(Number(each));
      return Number(fields[1]) === pid ? timeOf(fields) : 0;
    } catch {
      return 0;
    }
  });
  return living.reduce((sum, time) => sum + time, timeOf(own) + ended);
}

/** Resident memory in MB. */
export function residentMemory(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a program and waits until an address of it answers 200. @returns the process and the seconds it took */
export async function startUntil(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  address: string,
): Promise<{ child: ChildProcess; seconds: number }> {
  const began = performance.now();
  const [program = '', ...given] = command;
  const child = spawn(program, given, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A bench that fails leaves nothing running.
  process.once('exit', () => child.kill('SIGTERM'));
  while (child.exitCode === null && performance.now() - began < 60_000) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return { child, seconds: (performance.now() - began) / 1000 };
    await wait(20);
  }
  child.kill('SIGTERM');
  throw new Error(`${command.join(' ')} gave no page at ${address}`);
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}
