import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync(`${root}docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** What hinders who goes through a page by ear, in what Markdown can say (WCAG 1.1.1, 1.3.1, 2.4.2, 2.4.4, 2.4.6). */
function findHindrances(markdown: string): string[] {
  const words = markdown.replaceAll(/^( *)(```|~~~)[^]*?^\1\2$/gm, '').replaceAll(/`[^`\n]*`/g, 'code');
  const headings = [...words.matchAll(/^(#+) +(.*)$/gm)].map(
    ([, marks, text]) => [marks!.length, text!] as const,
  );
  const links = [...words.matchAll(/(?<!!)\[([^\]]*)\]\(([^)]*)\)/g)];
  const pictures = [...words.matchAll(/!\[([^\]]*)\]\(/g)];
  const heads = [...words.matchAll(/^(\|.*\|)\n\|[ :|-]+\|$/gm)];
  return [
    ...(headings.filter(([level]) => level === 1).length === 1 && headings[0]?.[0] === 1
      ? []
      : ['not exactly one title, at the beginning']),
    ...headings.flatMap(([level, text], at) =>
      at > 0 && level > headings[at - 1]![0] + 1 ? [`“${text}” is a heading a level too deep`] : [],
    ),
    ...headings.flatMap(([, text]) => (/[\p{L}\p{N}]/u.test(text) ? [] : ['a heading without words'])),
    ...links.flatMap(([, text = '', to]) =>
      /\p{L}/u.test(text) && !/^(here|click here|link|more|this|这里|点击这里|链接|更多)$/i.test(text)
        ? []
        : [`a link to ${to ?? ''} that says “${text}”`],
    ),
    ...pictures.flatMap(([, alt = '']) => (alt.trim().length > 10 ? [] : [`a picture that says “${alt}”`])),
    ...heads.flatMap(([, head = '']) =>
      head
        .split('|')
        .slice(1, -1)
        .every((cell) => cell.trim() !== '')
        ? []
        : [`a table with an empty head: ${head}`],
    ),
    ...[...words.matchAll(/<(img|table|font|marquee)\b[^>]*>/g)].map(([tag]) => `a page in HTML: ${tag}`),
  ];
}

describe('who goes through the documentation by ear', () => {
  test.each(pages)(
    'finds one title, headings in order, pictures in words, links that tell, tables with heads: %s',
    (page) => {
      expect(findHindrances(readFileSync(`${root}${page}`, 'utf8'))).toEqual([]);
    },
  );

  test.each([
    ['# One\n# Two', 'not exactly one title'],
    ['# One\n### Three', 'a level too deep'],
    ['# One\n\n[here](a.md)', 'a link to a.md'],
    ['# One\n\n![](a.png)', 'a picture that says'],
    ['# One\n\n| a | |\n| --- | --- |\n| 1 | 2 |', 'an empty head'],
    ['# One\n\n<img src="a.png">', 'a page in HTML'],
  ])('would be told of %j', (markdown, fault) => {
    expect(findHindrances(markdown).join('\n')).toContain(fault);
  });

  test('finds every part of what makes the player accessible named, and which screen readers it was heard with', () => {
    const text = pages.map((page) => readFileSync(`${root}${page}`, 'utf8')).join('\n');
    for (const feature of [
      ...['described sound', 'captions', 'transcript', 'sign language', 'braille', 'large words'],
      ...['keyboard', 'remote', 'switches', 'voice control', 'profiles'],
      ...['night mode', 'brightness', 'listen', 'sleep timer', 'bookmarks', 'type a time'],
      ...['Orca', 'NVDA', 'JAWS', 'VoiceOver', 'TalkBack', 'WebKitGTK', 'Firefox', 'Chromium'],
    ])
      expect(text, feature).toMatch(new RegExp(feature, 'i'));
  });
});
