/** A BCP 47 language tag, such as `zh-CN` or `en`. */
export type LanguageTag = string;

/** Words in one language, or in several by language tag. The viewer's language is chosen when they are shown. */
export type LocalizedText = string | Readonly<Record<LanguageTag, string>>;

/** One place the film can be had from. Sources are listed best first. */
export interface FilmSource {
  /** Address, absolute or relative to the page. */
  readonly src: string;
  /** MIME type: `application/vnd.apple.mpegurl` (HLS), `application/dash+xml` (DASH), `video/mp4`, … */
  readonly type: string;
}

/** HTML's CORS settings, by their names. */
export type CrossOrigin = 'anonymous' | 'use-credentials';

/** A WebVTT file beside the film. */
export interface TimedTextFile {
  readonly src: string;
  readonly language: LanguageTag;
  /** What the viewer chooses by; the language's own name where it is absent. */
  readonly label?: LocalizedText;
}

/** Captions: dialogue and, with `sdh`, sounds and speakers for people who cannot hear. */
export interface CaptionsFile extends TimedTextFile {
  readonly sdh?: boolean;
}

/** Who speaks a description. DAPT: audio recording, or synthesised audio. */
export type VoiceKind = 'recorded' | 'synthesised';

interface DescriptionBase {
  /** Names this description within the film; made from its delivery and language where it is absent. */
  readonly id?: string;
  readonly language: LanguageTag;
  readonly label?: LocalizedText;
  readonly voiceKind?: VoiceKind;
  readonly narrator?: LocalizedText;
  /** Holds the film where words outlast the gap (WCAG 1.2.7). */
  readonly extended?: boolean;
}

/** A described audio rendition inside the stream (HLS, DASH), recognised by the manifest's own signals. */
export interface RenditionDescription extends DescriptionBase {
  readonly delivery: 'rendition';
}

/** A described version of the whole film, with its own captions and chapters where its length differs. */
export interface VersionDescription extends DescriptionBase {
  readonly delivery: 'version';
  readonly sources: readonly FilmSource[];
  readonly captions?: readonly CaptionsFile[];
  readonly chapters?: readonly TimedTextFile[];
  /** Seconds. */
  readonly duration?: number;
  /** As the film's `audioSources`, with the description in them. */
  readonly audioSources?: readonly FilmSource[];
  /**
   * What this version changes of the film beside the description, a sentence each, such as where it is held or cut: told on the film's page.
   * An empty list says that nothing else is changed; left out, nothing is said.
   */
  readonly changes?: readonly LocalizedText[];
}

/** A narration played beside the film (receiver mix). */
export interface NarrationDescription extends DescriptionBase {
  readonly delivery: 'narration';
  readonly src: string;
  readonly type?: string;
}

/** One recording per cue of a description script. */
export interface ClipsDescription extends DescriptionBase {
  readonly delivery: 'clips';
  /** The WebVTT script whose cue identifiers name the clips. */
  readonly script: string;
  readonly clips: Readonly<Record<string, string>>;
}

/** A description script that a voice speaks. */
export interface TextDescription extends DescriptionBase {
  readonly delivery: 'text';
  readonly src: string;
}

/** How a description reaches the viewer: five deliveries, one choice. */
export type FilmDescription =
  RenditionDescription | VersionDescription | NarrationDescription | ClipsDescription | TextDescription;

export type DescriptionDelivery = FilmDescription['delivery'];

/** A sign-language interpreter's video, in step with the film. */
export interface SignLanguageVideo {
  readonly sources: readonly FilmSource[];
  /** The sign language, such as `csl` or `ase`. */
  readonly language: LanguageTag;
  readonly label?: LocalizedText;
}

export interface Poster {
  readonly src: string;
  /** What the poster shows, for those who do not see it. */
  readonly alt: LocalizedText;
}

export interface FilmRights {
  readonly author?: LocalizedText;
  readonly license?: string;
  readonly notice?: LocalizedText;
}

/** A word of a film that not everybody knows, or knows how to say. */
export interface GlossaryTerm {
  /** As it stands in the film's captions and descriptions. */
  readonly term: string;
  /** Other forms that it stands in there, such as its plural. */
  readonly forms?: readonly string[];
  readonly meaning: string;
  /** What a short form stands for. */
  readonly longForm?: string;
  /** How it is said: in pinyin, or in letters that everybody reads right. */
  readonly reading?: string;
  /** A page that tells more. */
  readonly href?: string;
}

/** A film and everything that belongs to it. Times are in seconds. */
export interface Film {
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** The language spoken in the film. */
  readonly language?: LanguageTag;
  readonly duration?: number;
  readonly sources: readonly FilmSource[];
  /**
   * The film's sound alone, for those who only listen and save data. HLS and DASH that hold it apart from the picture need none:
   * it is found in them. A progressive file does; and so does HLS where the browser plays that itself, as on an iPhone: there no
   * page sees what the stream holds, and without these the viewer is told that this film can only be loaded whole.
   */
  readonly audioSources?: readonly FilmSource[];
  /** Of the whole film, in LUFS (ITU-R BS.1770), so that one film can be heard as loud as another. */
  readonly loudness?: number;
  /**
   * How what comes from another origin than the page is asked for (HTML `crossorigin`). Without it a browser reads no captions
   * of another origin before the page is ready, or without JavaScript; with it, each server must give its leave (CORS), for the film too.
   * `anonymous` sends no cookies to another origin, `use-credentials` does.
   */
  readonly crossOrigin?: CrossOrigin;
  readonly poster?: Poster;
  readonly captions?: readonly CaptionsFile[];
  readonly descriptions?: readonly FilmDescription[];
  readonly chapters?: readonly TimedTextFile[];
  readonly signLanguage?: readonly SignLanguageVideo[];
  readonly rights?: FilmRights;
  /** Words of the film that not everybody knows, by the language that they and their meanings are in. */
  readonly glossary?: Readonly<Record<LanguageTag, readonly GlossaryTerm[]>>;
}
