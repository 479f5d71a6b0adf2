import type { ScriptReport } from './ScriptReport.js';
import { writeGitHubCommand } from './writeGitHubCommand.js';
import { joinSentences } from './joinSentences.js';

/** Workflow commands of GitHub Actions: each finding stands beside its line in a pull request. */
export function writeGitHub({ scripts }: ScriptReport): string {
  return scripts
    .flatMap(({ path, check }) =>
      check.findings.map(({ severity, place, rule, message, fix }) => {
        const where = { file: path, line: place.line, col: place.column, title: rule };
        return writeGitHubCommand(severity, where, joinSentences(message, fix));
      }),
    )
    .join('\n');
}
