/** What the media server does instead of answering as it should. The first rule that matches and is not used up wins. */
export interface MediaRule {
  /** A regular expression over the path, such as `main-\\d+\\.m4s$`. */
  readonly match: string;
  /** Lets so many requests through before the rule begins. */
  readonly after?: number;
  /** Holds for so many requests; for ever where it is left out. */
  readonly times?: number;
  /** Answers with this status. */
  readonly status?: number;
  readonly type?: string;
  /** Gives pages of other origins no leave to read the answer (CORS). */
  readonly withoutLeave?: boolean;
  /** Answers with this text … */
  readonly text?: string;
  /** … or these bytes, in base64. */
  readonly bytes?: string;
  /** Answers so much later, in ms. */
  readonly delayMs?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Hangs up without an answer, as a network that is gone does. */
  readonly drop?: boolean;
  /** Sends so many bytes of the file from its start, then nothing more, leaving the line open. */
  readonly stopAt?: number;
}

/** A request as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
}

/** What a test page is told about the server. */
export interface MediaServerFacts {
  readonly url: string;
  /** Whether there are films to play; without ffmpeg there are none. */
  readonly films: boolean;
}
