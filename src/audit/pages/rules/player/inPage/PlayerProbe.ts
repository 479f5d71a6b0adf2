import type { SaidInPage } from '../../../inPage/PageProbe.js';
import type { Target } from '../../../PageAudit.js';

/** What a control does, as far as its name, class and role tell. */
export type ControlKind =
  'play' | 'mute' | 'volume' | 'seek' | 'captions' | 'descriptions' | 'fullscreen' | 'settings' | 'other';

/** CSS pixels of the frame's view. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One control of a player, as assistive technology and the eye meet it now. */
export interface SeenControl {
  /** Stays the same for this element while the page lives. */
  readonly id: number;
  readonly target: Target;
  readonly kind: ControlKind;
  readonly name: string;
  readonly role: string;
  readonly box: Box;
  /** Rendered, opaque enough and not moved out of its clip. */
  readonly visible: boolean;
  /** Assistive technology meets it, seen or not. */
  readonly exposed: boolean;
  /** In the order of Tab by itself; a roving one has -1 and is reached by arrows. */
  readonly tabbable: boolean;
  readonly disabled: boolean;
  /** Stands in a menu, list box or dialog. */
  readonly inPopup: boolean;
  /** Stands in a toolbar, menu, tab list or radio group, where arrows lead on. */
  readonly inComposite: boolean;
  /** As given; null where the attribute is missing. */
  readonly pressed: string | null;
  readonly checked: string | null;
  readonly expanded: string | null;
  readonly hasPopup: string | null;
  readonly valueNow: string | null;
  readonly valueText: string | null;
  /** It is an `input` or `meter`, `progress`, `select` that tells its value by itself. */
  readonly nativeValue: boolean;
}

/** A player: a media element with what moves it. */
export interface SeenPlayer {
  readonly target: Target;
  readonly mediaTarget: Target;
  readonly tag: 'video' | 'audio';
  /** The browser's own controls are on. */
  readonly native: boolean;
  readonly box: Box;
  readonly mediaBox: Box;
  readonly controls: readonly SeenControl[];
}

export interface SeenMedia {
  readonly paused: boolean;
  readonly muted: boolean;
  readonly ended: boolean;
  /** Seconds. */
  readonly currentTime: number;
  /** Seconds; null where it is not known. */
  readonly duration: number | null;
  readonly readyState: number;
  readonly error: boolean;
  readonly captions: number;
  readonly descriptions: number;
  /** Some captions or subtitles are shown by the browser or by the player. */
  readonly captionsShowing: boolean;
  /** The browser itself draws them. */
  readonly captionsNative: boolean;
  /** Changes with whatever is switched on or off among the tracks. */
  readonly trackModes: string;
  /** What captions and descriptions say now. */
  readonly cues: readonly { readonly kind: string; readonly text: string }[];
}

/** Where the keyboard is. */
export interface SeenFocus {
  /** In the player, its root included. */
  readonly inside: boolean;
  readonly control: number | null;
  readonly target: Target | null;
  readonly box: Box | null;
  readonly visible: boolean;
  /** It is the media element: with the browser's own controls the focus goes on inside of it unseen. */
  readonly media: boolean;
  readonly inFullscreen: boolean;
}

/** What can be asked of players inside of a frame. Answers and arguments are plain data. */
export interface PlayerProbe {
  readonly key: string;
  find(): SeenPlayer[];
  controls(player: number): SeenControl[];
  media(player: number): SeenMedia;
  /** Sets the media by script, as a page or a key of the keyboard would. */
  setMedia(
    player: number,
    change: { paused?: boolean; muted?: boolean; captions?: boolean; currentTime?: number },
  ): Promise<boolean>;
  focus(player: number, control: number): boolean;
  /** Takes the focus away; the next Tab goes on from where it was. */
  unfocus(player: number): void;
  /** So that the next Tab leads into the player, from before it. */
  startBefore(player: number): boolean;
  focused(player: number): SeenFocus;
  /** Until what has been set in motion has come to rest; half a second at most. */
  rest(player: number): Promise<void>;
  /** What has the focus, when what its coming has set in motion has come to rest. */
  focusedAtRest(player: number): Promise<SeenFocus>;
  scrollTo(player: number): void;
  /** The player's place in the view of the whole page; null where the frame is not let to know. */
  place(player: number, control: number | null): Box | null;
  /** All of its controls' places together, as far as they are known. */
  controlsPlace(player: number): Box | null;
  /** Paints the picture in one colour; null takes the paint away. */
  paint(player: number, colour: 'black' | 'white' | null): void;
  /** How large the area is that a pointer hits, up to 48 px each way from the middle. */
  hitArea(player: number, control: number): { readonly width: number; readonly height: number };
  /** A control to a pointer, by its look or by what it does, and no key reaches it. */
  pointerOnly(player: number): Target[];
  /** What seems to play the film for a pointer alone, in sight; places are of the view of the whole page. */
  pointerPlays(player: number): readonly { readonly target: Target; readonly box: Box }[];
  /** What of the player stands outside of the view's width, or is cut off in it. */
  outOfView(player: number): { readonly cut: Target[]; readonly scrolls: boolean };
  /** Milliseconds of the frame's own clock. */
  now(player: number): number;
  /** What live regions of the frame said after that moment. */
  saidSince(player: number, at: number): readonly SaidInPage[];
  inFullscreen(): boolean;
  leaveFullscreen(): Promise<void>;
}
