/** The dialogs of a player; each loads when it is first asked for. */
export type DialogName =
  | 'settings'
  | 'help'
  | 'description'
  | 'captions'
  | 'sound'
  | 'speed'
  | 'quality'
  | 'chapters'
  | 'picture'
  | 'profiles'
  | 'more'
  | 'typeTime'
  | 'search'
  | 'bookmarks'
  | 'sleep'
  | 'granularity'
  | 'history';
