import type { Desktop } from './startDesktop.js';

/** Programs here find one another by AT-SPI, and a browser knows that a screen reader may listen. */
export function startAccessibilityBus(desktop: Desktop): void {
  desktop.start('/usr/libexec/at-spi-bus-launcher', [
    '--launch-immediately',
    '--a11y=1',
    '--screen-reader=1',
  ]);
}
