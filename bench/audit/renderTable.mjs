const signs = { passed: 'passed', failed: '**failed**', cantTell: 'review', inapplicable: '·' };

/** Rules down, players across; under it, what was found, in words. @returns {string} Markdown */
export function renderTable({ date, results }) {
  const [first] = results;
  const answersOf = ({ report }) => report.pages[0].answers;
  const rules = answersOf(first).filter(({ rule }) => /^(media|player)\//.test(rule));
  const outcomeOf = (result, rule) =>
    answersOf(result).find((answer) => answer.rule === rule)?.outcome ?? 'inapplicable';
  const head = ['rule', ...results.map(({ title }) => title)];
  const axe = results.map((result) => {
    const own = answersOf(result).filter(({ rule }) => rule.startsWith('axe/'));
    const of = (outcome) =>
      own.filter((answer) => answer.outcome === outcome).map(({ rule }) => rule.slice(4));
    return [of('failed').map((rule) => `**${rule}**`), of('cantTell')]
      .flat()
      .map((rule) => rule)
      .join(', ');
  });
  const rows = rules
    .filter(({ rule }) => results.some((result) => outcomeOf(result, rule) !== 'inapplicable'))
    .map(({ rule, title }) => [
      `\`${rule}\` ${title}`,
      ...results.map((result) => signs[outcomeOf(result, rule)]),
    ]);
  const sums = ['failed', 'cantTell', 'passed'].map((outcome) => [
    `player and media rules: ${outcome === 'cantTell' ? 'to review' : outcome}`,
    ...results.map((result) =>
      String(
        answersOf(result).filter(
          (answer) => /^(media|player)\//.test(answer.rule) && answer.outcome === outcome,
        ).length,
      ),
    ),
  ]);
  const seconds = [
    'seconds for the whole audit',
    ...results.map(({ report }) => (report.pages[0].durationMs / 1000).toFixed(1)),
  ];
  const axeRow = [
    `axe-core ${first.report.tool.axe}: **failed**, to review`,
    ...axe.map((cell) => cell || 'none'),
  ];
  const table = [head, head.map(() => '---'), ...rows, axeRow, ...sums, seconds].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  return [
    `Measured ${date} in ${first.report.browser}, viewport 1000 by 700.`,
    '',
    ...table,
    '',
    '## What failed, in the audit’s words',
    ...results.flatMap((result) => ['', `**${result.title}**`, '', ...tellFailures(answersOf(result))]),
  ].join('\n');
}

function tellFailures(answers) {
  const failures = answers
    .filter(({ rule, outcome }) => outcome === 'failed' && /^(media|player)\//.test(rule))
    .map(({ rule, findings }) => {
      const messages = findings.filter(({ outcome }) => outcome === 'failed').map(({ message }) => message);
      const shown = [...new Set(messages)].slice(0, 4);
      const more = messages.length - shown.length;
      return `- \`${rule}\`: ${shown.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`;
    });
  return failures.length > 0 ? failures : ['- nothing'];
}
