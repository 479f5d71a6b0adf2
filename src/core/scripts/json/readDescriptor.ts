import { isContentDescriptor } from '../dapt/contentDescriptors.js';
import { readList, readText, refuse, tell, type Spot } from './Spot.js';

export function readRepresented(spot: Spot): readonly string[] {
  const read = readList(spot, (one) => {
    if (one.found === undefined || typeof one.found !== 'string') {
      refuse(one, 'json-shape', `${tell(one.found)}. It is left out. Write text such as "visual".`);
      return null;
    }
    return readDescriptor(one, null);
  });
  if (Array.isArray(spot.found) && spot.found.length === 0)
    refuse(spot, 'json-value', 'is an empty list. It is read as visual. Write ["visual"], or leave it out.');
  return read.length > 0 ? read : ['visual'];
}

export function readDescriptor<Otherwise>(spot: Spot, otherwise: Otherwise): string | Otherwise {
  const value = readText(spot, otherwise);
  if (typeof value !== 'string' || spot.found === undefined || isContentDescriptor(value)) return value;
  refuse(
    spot,
    'content-descriptor',
    `is “${value}”, which is nothing that a text can stand for. It is left out. Write a value such as visual.nonText; one's own begin with x-.`,
  );
  return otherwise;
}
