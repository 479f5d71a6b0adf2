import type { Decorator, Preview } from '@storybook/react-vite';
import { lazy, Suspense } from 'react';
import '../src/styles/styles.css';
import '../src/styles/skin.css';
import '../src/styles/gate.css';
import '../src/styles/theatre.css';
import { theme } from './theme.js';

/** A story stands in the surroundings a site would give it: a language, a direction, a colour scheme. */
const inSurroundings: Decorator = (Story, { globals }) => {
  const { locale, direction, colorScheme } = globals as Record<
    'locale' | 'direction' | 'colorScheme',
    string
  >;
  return (
    <div lang={locale} dir={direction} data-color-scheme={colorScheme}>
      <Story />
    </div>
  );
};

/** Fetched with the first page that is read: a story by itself, as tests run it, needs none of it. */
const PartDocs = lazy(() => import('./PartDocs.js').then((module) => ({ default: module.PartDocs })));
const DocsPage = () => (
  <Suspense fallback={null}>
    <PartDocs />
  </Suspense>
);

const preview: Preview = {
  decorators: [inSurroundings],
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { page: DocsPage, theme },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Recipes',
          'Film',
          'Controls',
          'Description',
          'Captions',
          'Dialogs',
          'Moving',
          'Reading',
          'Listening',
          'Trouble',
          'Theatre',
          'Gate',
          'Authoring',
        ],
      },
    },
  },
  initialGlobals: { locale: 'zh-CN', direction: 'ltr', colorScheme: 'auto' },
  globalTypes: {
    locale: {
      description: 'Language of the words',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    colorScheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
};

export default preview;
