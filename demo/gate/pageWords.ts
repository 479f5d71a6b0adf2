const en = {
  name: 'Tingying · described films',
  motto: 'Hear the picture.',
  pages: 'Pages',
  films: 'Films',
  mine: 'My data',
  staff: 'Staff',
  noFilms: 'There is no film yet. Put a folder with a film.json into the films’ folder, and start again.',
  locked: 'Verify once on the page of any film; then all of them are free for you.',
  forStaff: 'This page is for staff. Open it by your link, or sign in.',
  noInvitation: 'The link could not be used.',
};
const zh: typeof en = {
  name: '听影 · 无障碍剧场',
  motto: '听见画面。',
  pages: '页面',
  films: '影片',
  mine: '我的信息',
  staff: '工作人员',
  noFilms: '还没有影片。请把含 film.json 的文件夹放进影片文件夹，再重新启动。',
  locked: '在任何一部影片的页面认证一次，就可以免费看全部影片。',
  forStaff: '这个页面供工作人员使用。请用您的链接打开，或者先登录。',
  noInvitation: '这个链接不能用。',
};

/** The page's own words; the gate and the player bring theirs. */
export const pageWords = (locale: string): typeof en => (locale.startsWith('zh') ? zh : en);
