import type { SpelledGroups } from '../../../core/gate/flow/spellGroups.js';

export interface SpelledProps {
  readonly groups: SpelledGroups;
}

/** A number in groups: seen as groups, heard digit by digit. */
export function Spelled({ groups: { seen, heard } }: SpelledProps) {
  return (
    <>
      <span aria-hidden="true" data-part="groups">
        {seen}
      </span>
      <span data-part="heard">{heard}</span>
    </>
  );
}
