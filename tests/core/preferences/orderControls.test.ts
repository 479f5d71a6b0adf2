import { describe, expect, test } from 'vitest';
import { orderedControls } from '../../../src/core/preferences/ControlPreferences.js';
import { arrangeControls, completeOrder, moveControl } from '../../../src/core/preferences/orderControls.js';

describe('an order of the controls', () => {
  test('that was stored is made whole: each once, what is new behind that which it stands behind', () => {
    expect(completeOrder([])).toEqual([]);
    expect(completeOrder(['no-such-button', 7])).toEqual([]);
    const order = completeOrder(['settings-button', 'play-button', 'settings-button', 'no-such-button']);
    expect([...order].sort()).toEqual([...orderedControls].sort());
    expect(order.slice(0, 2)).toEqual(['settings-button', 'help-button']);
    expect(order.indexOf('description-button')).toBe(order.indexOf('play-button') + 1);
  });

  test('changes by one place, and not beyond its ends', () => {
    const moved = moveControl([], 'description-button', -1);
    expect(moved.slice(0, 3)).toEqual(['description-button', 'play-button', 'description-choice-button']);
    expect(moveControl(moved, 'description-button', -1)).toEqual(moved);
    expect(moveControl(moved, 'description-button', 1)).toEqual(orderedControls);
  });

  test('leaves a site’s own buttons with what they stand behind', () => {
    const bar = ['own first', 'play-button', 'own', 'mute-button', 'settings-button'];
    const order = completeOrder(['settings-button', 'mute-button', 'play-button']);
    expect(arrangeControls(bar, order, (one) => one)).toEqual([
      'own first',
      'settings-button',
      'mute-button',
      'play-button',
      'own',
    ]);
  });
});
