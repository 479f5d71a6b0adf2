import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['**/*.{ts,tsx}'];

/** Node's own globals, asked from Node itself. */
const nodeGlobals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
);

const pageGlobals = Object.fromEntries(
  ['document', 'getComputedStyle', 'HTMLMediaElement', 'location', 'requestAnimationFrame', 'window'].map(
    (name) => [name, 'readonly'],
  ),
);

export default defineConfig(
  globalIgnores([
    '.cache',
    'dist',
    'storybook-static',
    'coverage',
    'demo/dist',
    'demo/films/lantern-ferry',
    'bench/dist',
    'bench/results',
  ]),
  js.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a template is a number read aloud; it needs no wrapping.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `type` for what a thing is, `interface` for a seam: the difference is meant.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `return stop();` ends a function in one breath.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our objects are closures and have no `this`: `onPress={player.togglePlay}` is meant.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // It asks for the `!` that the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.tsx'], extends: [jsxA11y.flatConfigs.strict] },
  { files: ['{src/react,stories,demo}/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    // Tests reach for elements they know are there.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-redeclare': ['error', { builtinGlobals: false }] },
  },
  // Scripts that hand functions to a page.
  { files: ['{bench,demo}/**/*.{js,mjs}'], languageOptions: { globals: pageGlobals } },
);
