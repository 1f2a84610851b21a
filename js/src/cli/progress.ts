// Long work says how far it is: on a terminal in a line that is written over, else in a line every few seconds.

const TERMINAL = { patience: 1000, every: 100 };
const LOG = { patience: 5000, every: 5000 };

interface Stream {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface Work {
  /** `text` such as `comparing 40%`. */
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

export function makeProgress(stream: Stream, now: () => number = Date.now): Work {
  const { patience, every } = stream.isTTY ? TERMINAL : LOG;
  let next = now() + patience;
  let shown = false;
  return {
    say(text) {
      if (now() < next) return;
      next = now() + every;
      stream.write(stream.isTTY ? `\r\u001b[K${text}` : `coverlap: ${text}\n`);
      shown = true;
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
