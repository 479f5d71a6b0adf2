import { isSubType } from '../dapt/contentDescriptors.js';
import type { DescriptionScript } from '../DescriptionScript.js';
import { refuse, type Spot } from './Spot.js';

export function checkReferences(spot: Spot, script: DescriptionScript): void {
  const seen = new Set<string>();
  for (const { id } of [...script.talents, ...script.characters, ...script.events]) {
    if (seen.has(id))
      refuse(
        spot,
        'id-repeated',
        `has the id “${id}” twice. What refers to it may reach the wrong one. Give each an id of its own.`,
      );
    seen.add(id);
  }
  const [talents, characters] = [script.talents, script.characters].map(
    (list) => new Set(list.map((one) => one.id)),
  );
  const missing = [
    ...script.characters.flatMap(({ talent }) => (talent === null || talents?.has(talent) ? [] : [talent])),
    ...script.events.flatMap((event) => event.characters.filter((id) => !characters?.has(id))),
  ];
  for (const id of new Set(missing))
    refuse(
      spot,
      'character-reference',
      `refers to “${id}”, and nobody there is called so. Who speaks is not known. Add them to talents or characters.`,
    );
  const strange = script.events
    .flatMap((event) => [
      event.represents,
      ...event.texts.flatMap((text) => [text.represents, ...text.parts.map((part) => part.represents)]),
    ])
    .filter((value) => !script.represents.some((one) => isSubType(value, one)));
  for (const value of new Set(strange))
    refuse(
      spot,
      'represents-not-covered',
      `has events that represent “${value}”, which is not part of what it represents (${script.represents.join(', ')}). Add it to represents.`,
    );
}
