// @ts-check

/**
 * What a person does to try a screen reader on the player, step by step, and what should be heard. The guide
 * (`docs/testing-with-screen-readers.md`), the form and the matrix all take it from here.
 * @typedef {{ id: string, part: string | null, task: { en: string, 'zh-CN': string }, heard: { en: string, 'zh-CN': string } }} ReaderStep
 */

/** @type {readonly ReaderStep[]} `part`: the control it is about, by `data-part` */
export const readerScript = [
  step(
    'enter',
    'play-button',
    'Go into the player with Tab, or by swiping',
    'The film’s name, once, and Play, button',
    '用 Tab 或轻扫走进播放器',
    '影片的名称一遍，“播放”按钮',
  ),
  step(
    'play',
    'play-button',
    'Press Play on its button, listen for five seconds, press again',
    'The film; nothing that talks over it',
    '在“播放”按钮上按一下，听五秒，再按一下',
    '影片的声音，没有别的话盖住它',
  ),
  step(
    'description',
    'description-button',
    'Go on one control, and switch the description on and off',
    'Description, and each time the state it has reached, once',
    '往后走一个控件，打开、再关上口述影像',
    '“口述影像”，每次都听到变成了什么状态，只听到一遍',
  ),
  step(
    'description-choice',
    'description-choice-button',
    'Open the choice of description, go through it, leave with Escape or the close button',
    'What is chosen; on the way out the button it was opened from',
    '打开口述影像选择，走一遍，用 Esc 或“关闭”离开',
    '现在选的是什么；离开后回到打开它的按钮',
  ),
  step(
    'skip',
    'forward-button',
    'Go forward ten seconds, and back',
    'The new place, once each time',
    '前进十秒，再后退',
    '每次只听到新的位置',
  ),
  step(
    'seek',
    'seek-slider',
    'Go to the position, and move it with the arrow keys, or by swiping up and down',
    'On arrival the place and the whole length in words; after a move only the new place',
    '走到进度，用方向键或上下轻扫移动',
    '走到时听到位置和全长；移动后只听到新位置',
  ),
  step(
    'seek-quiet',
    'seek-slider',
    'Let the film play for half a minute with focus on the position',
    'The film alone: the passing seconds are not read out',
    '让影片播放半分钟，焦点停在进度上',
    '只有影片的声音，不一秒一秒地报',
  ),
  step(
    'mute',
    'mute-button',
    'Mute, and sound on again',
    'Mute, and each time the state it has reached',
    '静音，再恢复',
    '“静音”，每次都听到变成了什么状态',
  ),
  step(
    'volume',
    'volume-slider',
    'Turn the volume down and up',
    'Its value in per cent, once each time',
    '调低、再调高音量',
    '每次只听到新的百分数',
  ),
  step(
    'captions',
    'captions-button',
    'Switch the captions on and off',
    'Captions, and each time the state it has reached',
    '打开、再关上字幕',
    '“字幕”，每次都听到变成了什么状态',
  ),
  step(
    'speed',
    'speed-button',
    'Open the speed, choose another, close',
    'The choices with the one that holds; the new speed once',
    '打开倍速，换一个，关上',
    '有哪些选择、现在是哪个；新的倍速一遍',
  ),
  step(
    'chapters',
    'chapters-button',
    'Open the chapters and choose one',
    'Their names, and where one is; after choosing the new place once',
    '打开章节，选一章',
    '各章的名称和现在在哪；选后听到新位置一遍',
  ),
  step(
    'settings',
    'settings-button',
    'Open the settings, open a section, go through its fields',
    'Each section and field by its name, its kind and its value',
    '打开设置，展开一节，走遍其中各栏',
    '每节、每栏的名称、种类和当前值',
  ),
  step(
    'help',
    'help-button',
    'Open the keyboard help and read a table in it',
    'What the keys do, with headings and table headers',
    '打开按键帮助，读一张表',
    '按键的作用，有标题和表头',
  ),
  step(
    'keys',
    'seek-slider',
    'With focus on the position press K, D and C, twice each (not on a phone)',
    'The state each has reached, once',
    '焦点在进度上，K、D、C 各按两次（手机不做）',
    '每次变成了什么状态，只听到一遍',
  ),
  step(
    'full-screen',
    'fullscreen-button',
    'Go to full screen and out again',
    'That it is on, and that it is off; focus is where it was',
    '进全屏，再出来',
    '全屏开了，全屏关了；焦点还在原处',
  ),
  step(
    'leave',
    null,
    'Go on past the last control',
    'What stands on the page after the player: nothing holds you in it',
    '走过最后一个控件',
    '页面上播放器之后的内容：不会被困住',
  ),
  step(
    'read-descriptions',
    null,
    'In the settings, under Description, let your screen reader speak description that is text; in the description choice take Spoken from text; play',
    'Each description once, and nothing else of the player over it',
    '在设置的“口述影像”里，文字讲述由“我的读屏”读；在口述影像选择里选“文字讲述”；播放',
    '每句描述一遍，播放器没有别的话盖住它',
  ),
];

/**
 * @param {string} id @param {string | null} part
 * @param {string} task @param {string} heard @param {string} taskZh @param {string} heardZh
 * @returns {ReaderStep}
 */
function step(id, part, task, heard, taskZh, heardZh) {
  return { id, part, task: { en: task, 'zh-CN': taskZh }, heard: { en: heard, 'zh-CN': heardZh } };
}
