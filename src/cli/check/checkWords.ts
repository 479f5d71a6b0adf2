/** What `check` says of its own work. */
export const checkWords = {
  en: {
    cannotRead: (path: string, code: string) =>
      `${path} cannot be read (${code}). Nothing was checked. Look whether the name is right.`,
    cannotWrite: (path: string, code: string) =>
      `${path} cannot be written (${code}). The result is lost. Look whether the folder is there and may be written to.`,
    noCaptions: (path: string) =>
      `${path} does not begin with WEBVTT, so no dialogue can be read from it. Nothing was checked. Save the captions as WebVTT; if the film has no dialogue, say --no-dialogue.`,
    noFfmpeg: (media: string) =>
      `ffmpeg is not installed, so ${media} cannot be measured. Nothing was checked. Install it (apt install ffmpeg, brew install ffmpeg, winget install ffmpeg), or give --duration in the place of --media.`,
    noMedia: (media: string, detail: string) =>
      `ffmpeg cannot read ${media} (${detail}). Nothing was checked. Look whether the file is there and whole.`,
    heard:
      'Of the film’s sound only levels were measured: a loud passage may be speech, music or noise, so captions are what tells of dialogue.',
    loudness: (loudness: number) =>
      `The film’s loudness is ${loudness} LUFS. To have it as loud as other films, write into its film.json: "loudness": ${loudness}`,
    noSound: 'The film has no sound track; only its length was measured.',
    refused:
      'Nothing was mended: parts of the file cannot be read, and would be lost. Correct the errors of its form first.',
    written: 'The changes were written into the script’s file. Listen to it there.',
    notWritten:
      'The changes were not written, and the findings are those that would be left, at the lines they would stand in. Add --write to make them.',
    writtenAnew:
      'The file is written anew as a whole: comments, foreign elements and fields of your own (x-…) are not kept.',
  },
  'zh-CN': {
    cannotRead: (path: string, code: string) => `读不了 ${path}（${code}），没有检查。看看文件名对不对。`,
    cannotWrite: (path: string, code: string) =>
      `写不了 ${path}（${code}），结果没有保存。看看文件夹在不在、能不能写。`,
    noCaptions: (path: string) =>
      `${path} 开头不是 WEBVTT，读不出对白，没有检查。请把字幕存成 WebVTT；全片没有对白的，用 --no-dialogue。`,
    noFfmpeg: (media: string) =>
      `没有安装 ffmpeg，测不了 ${media}，没有检查。请先安装（apt install ffmpeg、brew install ffmpeg、winget install ffmpeg），或者不用 --media，改用 --duration。`,
    noMedia: (media: string, detail: string) =>
      `ffmpeg 读不了 ${media}（${detail}），没有检查。看看文件在不在、完不完整。`,
    heard: '影片声音只测了响度：响的地方可能是说话，也可能是音乐或响动，有没有对白以字幕为准。',
    loudness: (loudness: number) =>
      `影片的响度是 ${loudness} LUFS。想让它和别的影片一样响，在 film.json 里写上："loudness": ${loudness}`,
    noSound: '影片没有声音，只测了片长。',
    refused: '没有修改：文件里有读不出的内容，改了就会丢。请先改正格式错误。',
    written: '修改已写回脚本文件，请到这几处听一听。',
    notWritten: '修改还没有写回，上面列的是改过之后还剩的问题，行号也是改过之后的。加上 --write 才会写回。',
    writtenAnew: '文件会整个重新写一遍：注释、外来元素和自定字段（x-…）不会保留。',
  },
} as const;
