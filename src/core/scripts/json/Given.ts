/** What holds for everything in a script that says nothing of its own. */
export interface Given {
  readonly language: string;
  readonly sourceLanguage: string | null;
  readonly represents: string;
  readonly startTime: number;
  readonly endTime: number | null;
}
