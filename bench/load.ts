import { Agent, get, type IncomingHttpHeaders } from 'node:http';

const connections = 16;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** Kept connections would hold the process open. */
export const hangUp = () => agent.destroy();

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
      answer.on('error', reject);
    }).on('error', reject);
  });
}

/** Asks for the addresses in turn, over a fixed number of kept connections. @throws on any answer but 200 */
export async function load(
  addresses: readonly string[],
  count: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  let asked = 0;
  const one = async () => {
    while (asked < count) {
      const address = addresses[asked % addresses.length] as string;
      asked += 1;
      const { status } = await ask(address, headers);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}
