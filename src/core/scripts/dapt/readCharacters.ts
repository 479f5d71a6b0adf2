import type { Character, Talent } from '../DescriptionScript.js';
import { ns } from './namespaces.js';
import type { Reading } from './Reading.js';
import {
  attributeOf,
  childrenNamed,
  is,
  shorten,
  tellElement,
  textOf,
  type XmlElement,
} from './XmlElement.js';

/** The people of a script, and everything that DAPT §Character asks of them. */
export function readCharacters(reading: Reading): {
  readonly talents: readonly Talent[];
  readonly characters: readonly Character[];
} {
  const agents = findAgents(reading);
  for (const element of reading.elements) {
    if (is(element, 'agent', ns.ttm)) checkAgent(reading, element);
    if (is(element, 'name', ns.ttm)) checkName(reading, element);
  }
  checkPlaces(reading, agents);
  checkReferences(reading);
  const ofType = (type: string) =>
    agents.filter((one) => attributeOf(one, 'type') === type && idOf(one) !== undefined);
  const talents = ofType('person').map((one): Talent => ({ id: idOf(one) ?? '', name: nameOf(one, 'full') }));
  const known = new Set(talents.map((one) => one.id));
  return {
    talents,
    characters: ofType('character').map((one): Character => {
      const actor = actorOf(one);
      return {
        id: idOf(one) ?? '',
        name: nameOf(one, 'alias'),
        talent: actor !== undefined && known.has(actor) ? actor : null,
      };
    }),
  };
}

/** `/tt/head/metadata/ttm:agent`, and those that only nearly stand there. */
function findAgents(reading: Reading): readonly XmlElement[] {
  return childrenNamed(reading.root, 'head').flatMap((head) => [
    ...childrenNamed(head, 'metadata').flatMap((one) => childrenNamed(one, 'agent', ns.ttm)),
    ...childrenNamed(head, 'agent', ns.ttm),
  ]);
}

const idOf = (element: XmlElement): string | undefined => attributeOf(element, 'id', ns.xml);

const actorOf = (agent: XmlElement): string | undefined => {
  const [actor] = childrenNamed(agent, 'actor', ns.ttm);
  return actor && attributeOf(actor, 'agent');
};

function nameOf(agent: XmlElement, type: string): string {
  const names = childrenNamed(agent, 'name', ns.ttm);
  const name = names.find((one) => attributeOf(one, 'type') === type) ?? names[0];
  return name ? textOf(name).replace(/\s+/g, ' ').trim() : '';
}

const agentTypes = ['person', 'character', 'group', 'organization', 'other'];

function checkAgent(reading: Reading, agent: XmlElement): void {
  const type = attributeOf(agent, 'type');
  if (type === undefined || !agentTypes.includes(type)) {
    reading.error(
      'agent-type',
      agent,
      `${tellElement(agent)} ${type === undefined ? 'has no type' : `is of type “${shorten(type)}”`}. It is not known whether it is a character or who speaks it. Write type="character" or type="person".`,
    );
    return;
  }
  checkActor(reading, agent, type);
  if (type !== 'person' && type !== 'character') return;
  if (idOf(agent) === undefined)
    reading.error(
      'agent-id',
      agent,
      `${tellElement(agent)} (${type}) has no xml:id. Nothing can refer to it. Give it one.`,
    );
  const wanted = type === 'person' ? 'full' : 'alias';
  const named = childrenNamed(agent, 'name', ns.ttm).filter((one) => textOf(one).trim() !== '');
  if (!named.some((one) => attributeOf(one, 'type') === wanted))
    reading.error(
      'agent-name',
      agent,
      `${tellElement(agent)} (${type}) has no name of type “${wanted}”. A viewer could not be told who it is. Write <ttm:name type="${wanted}">.`,
    );
}

const nameTypes = ['full', 'family', 'given', 'alias', 'other'];

function checkName(reading: Reading, name: XmlElement): void {
  const type = attributeOf(name, 'type');
  if (type !== undefined && nameTypes.includes(type)) return;
  reading.error(
    'name-type',
    name,
    `A <ttm:name> ${type === undefined ? 'has no type' : `is of type “${shorten(type)}”`}. It is not known whether it is a role's or a person's. Write type="alias" for a character, type="full" for a person.`,
  );
}

/** A character is spoken by a person (DAPT §Character); anybody else by an agent other than themselves (TTML2 §14.1.2). */
function checkActor(reading: Reading, agent: XmlElement, type: string): void {
  for (const actor of childrenNamed(agent, 'actor', ns.ttm)) {
    const id = attributeOf(actor, 'agent');
    const found = id === undefined ? undefined : reading.byId.get(id);
    const isAgent = found !== undefined && is(found, 'agent', ns.ttm) && found !== agent;
    if (isAgent && (type !== 'character' || attributeOf(found, 'type') === 'person')) continue;
    const told =
      id === undefined
        ? 'says of nobody'
        : found === agent
          ? 'refers to the character itself'
          : found
            ? `refers to “${shorten(id)}”, which is no person,`
            : `refers to “${shorten(id)}”, which is not there,`;
    reading.error(
      'actor-reference',
      actor,
      `The <ttm:actor> of ${tellElement(agent)} ${told} who speaks the character. It is left out. Write the xml:id of a <ttm:agent type="person">.`,
    );
  }
}

function checkPlaces(reading: Reading, agents: readonly XmlElement[]): void {
  const first = childrenNamed(reading.root, 'head').flatMap((head) => childrenNamed(head, 'metadata'))[0];
  const expected = new Set(agents);
  for (const element of reading.elements) {
    if (!is(element, 'agent', ns.ttm)) continue;
    if (!expected.has(element) || element.parent !== first)
      reading.warn(
        'agent-place',
        element,
        `${tellElement(element)} is not in the first metadata of the head. Other tools may not find it. Move it there.`,
      );
  }
  const seen = new Set<string>();
  for (const agent of agents) {
    const actor = actorOf(agent);
    if (
      actor !== undefined &&
      !seen.has(actor) &&
      agents.some((one) => idOf(one) === actor) &&
      actor !== idOf(agent)
    )
      reading.warn(
        'agent-order',
        agent,
        `${tellElement(agent)} comes before the person who speaks it. A tool that reads once through does not know them yet. Put the person first.`,
      );
    seen.add(idOf(agent) ?? '');
  }
}

/** Every `ttm:agent` attribute refers to agents that are there. */
function checkReferences(reading: Reading): void {
  for (const element of reading.elements) {
    const written = attributeOf(element, 'agent', ns.ttm);
    if (written === undefined) continue;
    if (agentsOf(element).length === 0)
      reading.error(
        'agent-reference',
        element,
        `ttm:agent of ${tellElement(element)} is empty. Who speaks is not known. Write the xml:id of a <ttm:agent>, or leave the attribute out.`,
      );
    for (const id of agentsOf(element)) {
      const found = reading.byId.get(id);
      if (!found || !is(found, 'agent', ns.ttm))
        reading.error(
          'agent-reference',
          element,
          `${tellElement(element)} refers to the agent “${shorten(id)}”, and there is none of that name. Who speaks is not known. Write the xml:id of a <ttm:agent>.`,
        );
      else if (is(element, 'div') && attributeOf(found, 'type') === 'person')
        reading.warn(
          'agent-reference',
          element,
          `${tellElement(element)} refers to the person “${shorten(id)}”; an event has characters. It is left out. Refer to the character whom they speak.`,
        );
    }
  }
}

/** The ids in a `ttm:agent` attribute. */
export const agentsOf = (element: XmlElement): readonly string[] =>
  (attributeOf(element, 'agent', ns.ttm) ?? '').split(/\s+/).filter((id) => id !== '');
