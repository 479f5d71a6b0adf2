import type { CheckScriptOptions } from '../../../src/core/scriptQuality/checkScript.js';

/** A small film with a script that keeps every rule. */
export interface CheckedFilm {
  readonly script: string;
  readonly options: CheckScriptOptions;
}

/** “The Key”: 100 seconds, English, marked extended in one place. */
export const theKey: CheckedFilm = {
  script: `WEBVTT
Language: en

NOTE reviewed 2026-11-20 by Ruth Okoro, blind reviewer

NOTE on-screen-text 00:00:02.000: The Key

k1
00:00:01.000 --> 00:00:08.000
Dawn over a harbour town. White letters: The Key.

k2
00:00:08.000 --> 00:00:16.000
Nora, in a yellow raincoat, hurries along the quay. She stops at a blue door and feels in her pockets.

k3
00:00:24.000 --> 00:00:29.500
An old man, Tom, leans out of the window above with a cup in his hand.

NOTE short k4: A brass key, on a red thread.

k4
00:00:36.000 --> 00:00:40.000
<c.extended.required>He lets something drop on a red thread. It turns slowly in front of her face: a brass key, worn thin, with a paper tag on which a child has drawn a boat.</c>

k5
00:00:44.000 --> 00:00:52.000
She unlocks the door. Behind it a staircase leads down into green water.

k6
00:01:00.000 --> 00:01:07.000
Nora takes off her shoes and sits down on the last dry step.

k7
00:01:15.000 --> 00:01:22.000
A rowing boat glides out of the dark, empty, its oars shipped.

k8
00:01:30.000 --> 00:01:38.000
She climbs in. Above her, the door swings shut. The picture of the boat on the tag floats away. Described by Ruth Okoro.
`,
  options: {
    duration: 100,
    captions: `WEBVTT

00:00:01.000 --> 00:00:05.000
[Gulls. A foghorn]

00:00:16.500 --> 00:00:19.000
<v Nora>Not today. Please, not today.</v>

00:00:20.000 --> 00:00:23.500
<v Tom>Lost it again, have you?</v>

00:00:30.000 --> 00:00:33.000
<v Nora>I only put it down for a minute.</v>

00:00:33.500 --> 00:00:35.800
<v Tom>Catch.</v>

00:00:40.000 --> 00:00:43.500
<v Tom>Tide's coming in, mind.</v>

00:00:53.000 --> 00:00:56.000
<v Nora>It was dry yesterday.</v>

00:00:57.000 --> 00:00:59.500
<v Tom>Yesterday was Sunday.</v>

00:01:08.000 --> 00:01:11.000
<v Nora>How long do I wait?</v>

00:01:12.000 --> 00:01:14.500
<v Tom>As long as she takes.</v>

00:01:22.500 --> 00:01:25.500
<v Nora>There's nobody in it.</v>

00:01:26.000 --> 00:01:29.500
<v Tom>There never is, the first time.</v>

00:01:38.500 --> 00:01:40.000
♪ Accordion ♪
`,
  },
};

/** 《雨伞》：90 秒，中文，没有标记。 */
export const umbrella: CheckedFilm = {
  script: `WEBVTT
Language: zh-CN

NOTE reviewed 2026-11-18 by 陈静，视障审听员

NOTE on-screen-text 00:00:01.500: 雨伞

u1
00:00:01.000 --> 00:00:07.000
雨点打在青石板上。片名：雨伞。

u2
00:00:07.000 --> 00:00:14.000
小学生林小满站在屋檐下，书包顶在头上，望着街口。

u3
00:00:22.000 --> 00:00:27.500
裁缝铺的周师傅推开门，手里拿着一把黑布伞。

u4
00:00:35.000 --> 00:00:41.000
小满接过伞，撑开。伞面上补着一块红花布。

u5
00:00:48.000 --> 00:00:55.000
她走进雨里，红花布在灰墙之间越来越小。

u6
00:01:03.000 --> 00:01:09.000
周师傅回到缝纫机前，机头上搭着半块红花布。

u7
00:01:16.000 --> 00:01:27.000
雨停了。门口多了一把伞，伞柄上系着一朵野菊花。讲述：陈静。阅读障碍者专用。
`,
  options: {
    duration: 88,
    locale: 'zh-CN',
    captions: `WEBVTT

00:00:00.500 --> 00:00:04.000
[雨声]

00:00:14.500 --> 00:00:17.500
<v 林小满>这雨要下到什么时候啊。</v>

00:00:18.500 --> 00:00:21.500
<v 周师傅>小满，还没回家？</v>

00:00:28.000 --> 00:00:31.000
<v 林小满>我妈今天加班。</v>

00:00:32.000 --> 00:00:34.500
<v 周师傅>拿着，别淋着。</v>

00:00:41.500 --> 00:00:44.500
<v 林小满>谢谢周师傅！</v>

00:00:45.000 --> 00:00:47.500
<v 周师傅>慢点走，路滑。</v>

00:00:56.000 --> 00:01:00.000
♪ 二胡 ♪

00:01:00.000 --> 00:01:02.500
<v 周师傅>这孩子。</v>

00:01:10.000 --> 00:01:13.000
<v 林小满>周师傅，伞还您！</v>

00:01:13.500 --> 00:01:15.500
<v 周师傅>放门口就行。</v>
`,
  },
};
