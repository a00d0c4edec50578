/** The gravest first; a level shows itself and what is graver. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a line may hold: figures and words of our own. Never what somebody sent, who they are or where they are. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  readonly level: LogLevel;
  write(level: LogLevel, event: string, fields?: LogFields): void;
  /** Whether lines of this level are written: what costs is then not made. */
  shows(level: LogLevel): boolean;
}

/** One JSON object a line, for programs that gather logs. */
export function jsonLog(level: LogLevel, print: (line: string) => void): Log {
  const shows = (asked: LogLevel) => logLevels.indexOf(asked) <= logLevels.indexOf(level);
  return {
    level,
    shows,
    write: (asked, event, fields = {}) => {
      if (shows(asked))
        print(JSON.stringify({ time: new Date().toISOString(), level: asked, event, ...fields }));
    },
  };
}
