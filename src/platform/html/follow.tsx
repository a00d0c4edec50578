/**
 * What makes a page follow a stream (`platform/live/follow.ts`): its address, the state that the page shows, what to say of
 * it, and what to say when the connection is lost. Stands outside what is replaced. Without a script the page just stands.
 */
export function Follow(props: {
  /** Whole address of the stream. */
  readonly stream: string;
  readonly phase: string;
  readonly say: string;
  readonly lost: string;
  /** What is the reader's own, as the stream tells it under the reader's key. */
  readonly own?: string;
}) {
  return (
    <>
      <div hidden data-live={props.stream} data-phase={props.phase} data-own={props.own ?? ''} />
      <p class="vh" role="status" data-say>
        {props.say}
      </p>
      <p class="lost" role="alert" data-lost hidden>
        {props.lost}
      </p>
      <script src="/assets/live.js" defer />
    </>
  );
}
