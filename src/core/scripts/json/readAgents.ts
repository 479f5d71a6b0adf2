import { isXmlName } from '../dapt/isXmlName.js';
import type { Character, Talent } from '../DescriptionScript.js';
import { fieldsOf, readText, refuse, required, type Spot } from './Spot.js';

function readId(spot: Spot): string | null {
  const id = readText(spot, null);
  if (id !== null && !isXmlName(id))
    refuse(
      spot,
      'id-syntax',
      `is “${id}”, which cannot be a name in DAPT. Begin with a letter, and use letters, digits, “-”, “_” and “.”.`,
    );
  return id;
}

export function readTalent(spot: Spot): Talent | null {
  const at = fieldsOf(spot, ['id', 'name']);
  if (!at) return null;
  const complete = [
    required(at('id'), 'Give it a short name of its own.'),
    required(at('name'), 'Write the name of the person.'),
  ];
  const [id, name] = [readId(at('id')), readText(at('name'), null)];
  return complete.includes(false) || id === null || name === null ? null : { id, name };
}

export function readCharacter(spot: Spot): Character | null {
  const at = fieldsOf(spot, ['id', 'name', 'talent']);
  if (!at) return null;
  const complete = [
    required(at('id'), 'Give it a short name of its own.'),
    required(at('name'), 'Write the name of the character.'),
  ];
  const [id, name, talent] = [readId(at('id')), readText(at('name'), null), readText(at('talent'), null)];
  return complete.includes(false) || id === null || name === null ? null : { id, name, talent };
}
