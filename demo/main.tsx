import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../src/styles/styles.css';
import '../src/styles/skin.css';
import './demo.css';
import { Theatre } from './Theatre.js';
import { lanternFerry } from './lanternFerry.js';

const asked = new URLSearchParams(location.search).get('lang');
if (asked) document.documentElement.lang = asked;

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Theatre film={await lanternFerry()} />
    </StrictMode>,
  );
}
