import { qualityRules } from '../../core/scriptQuality/qualityRules.js';
import type { CliLocale } from '../chooseCliLocale.js';
import { formats, listSettings } from './parseCheckArgs.js';

/** What `tingying check --help` says. */
export function writeCheckHelp(locale: CliLocale): string {
  const list = { formats: formats.join(' | '), settings: listSettings().join(', ') };
  return locale === 'zh-CN' ? inChinese(list) : inEnglish(list);
}

/** Every rule, a line each. */
export const listRules = (locale: CliLocale): string =>
  qualityRules
    .map(
      ({ id, severity, titles, source }) =>
        `${id.padEnd(22)} ${severity.padEnd(8)} ${titles[locale]}\n${' '.repeat(32)}${source}`,
    )
    .join('\n');

interface Lists {
  readonly formats: string;
  readonly settings: string;
}

const inEnglish = ({ formats: all, settings }: Lists): string => `Usage: tingying check <script…> [options]

Checks the quality of description scripts in WebVTT, DAPT or JSON.

About the film
  --captions FILE      its captions (WebVTT): they stand for its dialogue
  --no-dialogue        nobody speaks in it
  --duration S         its length: seconds, or 1:32:05
  --media FILE         the film itself: length, silence and loudest passages are measured with ffmpeg
  --names A,B          people in it, beside those that script and captions name
  --episodes A,B       scripts of other episodes: names and words are to be the same
About the script
  --script-lang TAG    its language, where neither the file nor its name says
  --rate N             a narrator’s normal rate: up to 20 characters a second (Chinese, 4), above words a minute (English, 180)
  --rules LIST         rule=off|error|warning|advice, with commas; rules alone: only these
  --set LIST           ${settings}
  --allow-words A,B    words that are meant where a word list objects
  --list-rules         the rules, with their sources
What becomes of it
  --format F           ${all}
  -o, --output FILE    writes the report there
  --fix                tells what is mechanical and how it would be mended; with --write mends it
  --write              writes what --fix mends into the script’s file
  --fail-on LEVEL      error (the default) | warning | advice | never
  --lang L             language of the messages: zh | en; else that of the terminal
  -h, --help

Exit codes: 0 nothing at or above --fail-on; 1 something was found; 2 it could not be done.
A finding that is right and meant is accepted in the script: NOTE accept d05: tense — the reason`;

const inChinese = ({ formats: all, settings }: Lists): string => `用法：tingying check <脚本…> [选项]

检查口述影像脚本的质量，脚本可以是 WebVTT、DAPT 或 JSON。

关于影片
  --captions 文件      影片字幕（WebVTT），用来判断哪里有对白
  --no-dialogue        全片没有对白
  --duration 时长      片长：秒数，或者 1:32:05
  --media 文件         影片本身：用 ffmpeg 测出片长、无声处和最响的段落
  --names 甲,乙        片中人物，补充脚本和字幕里没写的
  --episodes 甲,乙     其他各集的脚本，人名和用词要一致
关于脚本
  --script-lang 标签   脚本的语言；文件和文件名里都看不出时才需要
  --rate 语速          讲述的正常语速：20 以内是每秒字数（中文，默认 4），以上是每分钟词数（英文，默认 180）
  --rules 列表         规则=off|error|warning|advice，用逗号隔开；只写规则名：只查这几条
  --set 列表           ${settings}
  --allow-words 甲,乙  有意使用、不必提醒的词
  --list-rules         列出全部规则和依据
关于结果
  --format 格式        ${all}
  -o, --output 文件    把报告写进文件
  --fix                列出能自动改的地方和改法；加上 --write 就改
  --write              把 --fix 的修改写回脚本文件
  --fail-on 级别       error（默认）| warning | advice | never
  --lang 语言          提示用的语言：zh | en；默认跟随终端
  -h, --help

退出码：0 没有达到 --fail-on 级别的问题；1 有；2 没能检查。
确认无误、有意为之的问题，可在脚本里标记接受：NOTE accept d05: tense — 理由`;
