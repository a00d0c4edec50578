/** At most so many reads of one kind at once: more would only take connections from the pages. */
const atOnce = 2;
/** At most so many questions in one read. */
const together = 500;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Questions of the same kind that come at the same moment share a read: a thousand requests that each ask who sent them
 * are a few round trips. No timer: what comes to an idle one is asked within the same turn of the event loop.
 * @param read answers these, in their order; when it fails, all of them fail
 */
export function gathered<Asked, Answer>(
  read: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let soon = false;
  const ask = async (some: readonly Waiting<Asked, Answer>[]) => {
    try {
      const answers = await read(some.map((one) => one.asked));
      for (const [index, one] of some.entries()) one.resolve(answers[index] as Answer);
    } catch (fault) {
      for (const one of some) one.reject(fault);
    }
  };
  const start = () => {
    while (underWay < atOnce && waiting.length > 0) {
      const some = waiting.slice(0, together);
      waiting = waiting.slice(together);
      underWay += 1;
      void ask(some).finally(() => {
        underWay -= 1;
        start();
      });
    }
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (soon) return;
      soon = true;
      // After what this turn of the event loop still brings.
      setImmediate(() => {
        soon = false;
        start();
      });
    });
}
