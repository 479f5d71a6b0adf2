import type { CheckedFilm } from './films.js';
import { theKey, umbrella } from './films.js';

/** Scripts with nothing to be said of, chosen for what a hasty rule would object to. */
export const cleanScripts: Readonly<Record<string, CheckedFilm>> = {
  'The Key': theKey,
  雨伞: umbrella,
  'a photographer, a gold pan and words that only sound like jargon': {
    script: `WEBVTT

NOTE reviewed 2026-10-01 by J. Ware

a1
00:00:00.500 --> 00:00:06.000
June lifts her camera, wipes the lens and looks at the screen on its back.

a2
00:00:08.000 --> 00:00:14.000
An old miner pans for gold. He cuts the string, and sugar dissolves in his tin mug.

a3
00:00:16.000 --> 00:00:22.000
She kneels beside him, dressed in black. The wind has dropped; what was a river is a road of stones.

a4
00:00:24.000 --> 00:00:30.000
On a hand-painted sign: We see you. June smiles, touching the brilliant red letters.

a5
00:00:32.000 --> 00:00:38.000
The moving shadow of a cloud crosses them. He shuts his eyes as if he were asleep.

a6
00:00:40.000 --> 00:00:46.000
The light fades. Title: What We Saw Was Beautiful. Described by J. Ware.
`,
    options: { language: 'en', duration: 47, captions: '' },
  },
  '摄影师、镜头和画里的人': {
    script: `WEBVTT

NOTE reviewed 2026-10-01 by 赵宁

b1
00:00:00.500 --> 00:00:06.500
照相馆里，何师傅擦着镜头，徒弟小周搬来一把椅子。

b2
00:00:09.000 --> 00:00:16.000
电视画面上，一艘轮船正在离港。何师傅目光定格在船名上。

b3
00:00:18.000 --> 00:00:24.500
墙上挂着一幅字：可爱的家。小周踮起脚，把它摆正。

b4
00:00:27.000 --> 00:00:33.000
一个叫王美丽的女人推门进来，怀里抱着孩子，肩上落着雪。

b5
00:00:36.000 --> 00:00:42.000
她看见墙上的照片，愣住了。照片里的年轻人穿着海魂衫。

b6
00:00:45.000 --> 00:00:53.000
灯光渐暗。字幕：我们看到了海。讲述：赵宁。阅读障碍者专用。
`,
    options: { language: 'zh-CN', duration: 54, captions: '' },
  },
  'DAPT with recordings, every word in its place': {
    script: `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:daptm="http://www.w3.org/ns/ttml/profile/dapt#metadata"
    xmlns:tta="http://www.w3.org/ns/ttml#audio" xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
    ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/dapt1.0/content"
    daptm:scriptType="asRecorded" daptm:scriptRepresents="visual" daptm:represents="visual.nonText"
    daptm:langSrc="zxx" xml:lang="en">
  <body>
    <div xml:id="d1" begin="1s" end="7s">
      <ttm:desc daptm:descType="x-reviewed">2026-09-30 by A. Noor</ttm:desc>
      <p>
        <animate begin="0s" end="0.3s" tta:gain="1;0.4" fill="freeze"/>
        <span begin="0.3s"><audio src="d1.mp3" type="audio/mpeg"/>Snow on a railway line. Far off, a single lamp.</span>
      </p>
    </div>
    <div xml:id="d2" begin="12s" end="18s">
      <p>A boy in a man's coat walks between the rails, counting the sleepers. Described by A. Noor.</p>
    </div>
  </body>
</tt>
`,
    options: { duration: 20, captions: '' },
  },
  '我们的 JSON，两种语言': {
    script: JSON.stringify({
      version: 1,
      language: 'zh-CN',
      events: [
        {
          id: 'c1',
          startTime: 1,
          endTime: 7,
          notes: [{ type: 'x-reviewed', text: '2026-09-12 by 马丽' }],
          texts: [
            { text: '清晨，雾气贴着水田，一头水牛慢慢走过。' },
            { language: 'en', text: 'Morning. Mist lies on the rice fields; a buffalo plods by.' },
          ],
        },
        {
          id: 'c2',
          startTime: 10,
          endTime: 19,
          texts: [
            { text: '牛背上的孩子吹着竹笛，笛尾系着红绳。讲述：马丽。阅读障碍者专用。' },
            {
              language: 'en',
              text: 'On its back a child plays a bamboo flute with a red cord. Described by Ma Li.',
            },
          ],
        },
      ],
    }),
    options: { duration: 20, captions: '' },
  },
  'a film without captions, of which little can be known': {
    script: `WEBVTT

NOTE reviewed 2026-10-02 by P. Lind

e1
00:00:02.000 --> 00:00:09.000
Two foxes wait at the edge of a car park. One of them limps.

e2
00:00:40.000 --> 00:00:47.000
The smaller fox drags a paper bag under a parked van and lies down on it. Described by P. Lind.
`,
    options: { language: 'en' },
  },
};
