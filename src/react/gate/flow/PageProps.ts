/** What every page of the flow is given. */
export interface PageProps {
  /** The viewer came here by a step of theirs. */
  readonly focus: boolean;
  readonly busy: boolean;
  /** Someone types for the viewer. */
  readonly helped: boolean;
  readonly onBack: (() => void) | undefined;
}
