/** What a server, or its absence, said of a mail. */
export class DeliveryProblem extends Error {
  /** Trying again will not help: the address is refused. */
  readonly final: boolean;
  /** The server itself was not there: the next mail will fare no better. */
  readonly serverGone: boolean;
  /** There is no such mailbox: nothing else will arrive there either. */
  readonly addressRefused: boolean;
  constructor(
    message: string,
    options: { final?: boolean; serverGone?: boolean; addressRefused?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.final = options.final ?? false;
    this.serverGone = options.serverGone ?? false;
    this.addressRefused = options.addressRefused ?? false;
  }
}
