import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders one player into the page's box. What it answers takes it away again. */
export function renderInto(box, player, { strict }) {
  const root = createRoot(box);
  root.render(strict ? <StrictMode>{player}</StrictMode> : player);
  return { unmount: () => root.unmount() };
}
