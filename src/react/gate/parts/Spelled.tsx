import type { SpelledGroups } from '../../../core/gate/flow/spellGroups.js';

export interface SpelledProps {
  readonly groups: SpelledGroups;
  /** The sentence they stand in; alone where it is left out. */
  readonly say?: (groups: string) => string;
}

/** A number in groups: seen as groups, heard digit by digit. */
export function Spelled({ groups: { seen, heard }, say = (groups) => groups }: SpelledProps) {
  return (
    <>
      <span aria-hidden="true" data-part="groups">
        {say(seen)}
      </span>
      <span data-part="heard">{say(heard)}</span>
    </>
  );
}
