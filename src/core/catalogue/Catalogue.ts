import type { Film, LanguageTag, LocalizedText, Poster } from '../films/Film.js';

export const workKinds = ['film', 'series', 'interview-show', 'short-drama', 'audiobook'] as const;

/** What a work is. An audiobook is sound only; a series, a show and a short drama have episodes. */
export type WorkKind = (typeof workKinds)[number];

export const describers = ['human', 'ai', 'star', 'text'] as const;

/** Who describes: a person, a synthesised voice, a known actor, or nobody: a script that the viewer's own voice reads. */
export type DescriberKind = (typeof describers)[number];

/** One description that a work has, as a card tells of it. */
export interface WorkDescription {
  readonly by: DescriberKind;
  readonly narrator?: LocalizedText;
  readonly language?: LanguageTag;
  /** Holds the film where words outlast the gap. */
  readonly extended?: boolean;
}

/** What one described version changes of the film beside the description, a sentence each; nothing where the list is empty. */
export interface VersionChanges {
  readonly language?: LanguageTag;
  /** Of the version that holds the film where words outlast the gap. */
  readonly extended?: boolean;
  readonly changes: readonly LocalizedText[];
}

/** What somebody did for a work. `reader`: of an audiobook. */
export const personRoles = ['director', 'cast', 'writer', 'host', 'guest', 'author', 'reader'] as const;

export interface Person {
  readonly name: LocalizedText;
  readonly role?: (typeof personRoles)[number];
  /** Whom they play. */
  readonly character?: LocalizedText;
}

/** A piece of sound. Times are seconds. */
export interface Recording {
  readonly src: string;
  readonly type?: string;
  /** Where in the file it begins; 0 where it is left out. */
  readonly start?: number;
  /** Its length; a sample stops after 30 seconds where it is left out, an introduction at its end. */
  readonly duration?: number;
  readonly language?: LanguageTag;
}

/** One part of an introduction, under a heading of its own. */
export interface IntroductionPart {
  readonly heading: LocalizedText;
  readonly text: LocalizedText;
}

/** What a listener is told before the film: cast, looks, voices, places. */
export interface Introduction {
  readonly parts: readonly IntroductionPart[];
  readonly recording?: Recording;
}

/** What the law asks to be told of a work: its author and where it was lawfully had from. */
export interface WorkRights {
  readonly author?: LocalizedText;
  readonly source?: LocalizedText;
  readonly license?: string;
  readonly notice?: LocalizedText;
  /** Such as 阅读障碍者专用; stands in full beside the title. */
  readonly mark?: LocalizedText;
}

export interface Episode {
  /** Of its own within the catalogue: the viewer's place is kept by it. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** Seconds. */
  readonly duration?: number;
  readonly film: Film | string;
}

export interface Season {
  readonly title?: LocalizedText;
  readonly episodes: readonly Episode[];
}

/** One title of a theatre. It has a `film`, or `seasons`. */
export interface Work {
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: LocalizedText;
  /** Other names it is looked for by. */
  readonly otherTitles?: readonly LocalizedText[];
  readonly summary?: LocalizedText;
  /** What may do somebody harm, such as pictures that flash (WCAG 2.3.1); told before the film. */
  readonly warning?: LocalizedText;
  /** What is spoken in it. */
  readonly language?: LanguageTag;
  readonly year?: number;
  readonly genres?: readonly LocalizedText[];
  readonly people?: readonly Person[];
  /** Left out where `film` is a whole film: then it is told by that. */
  readonly descriptions?: readonly WorkDescription[];
  /** Left out where `film` is a whole film: then it is told by the `changes` of its described versions. */
  readonly versionChanges?: readonly VersionChanges[];
  readonly captions?: boolean;
  readonly signLanguage?: boolean;
  /** Seconds. */
  readonly duration?: number;
  readonly poster?: Poster;
  /** What can be heard of it before one enters. */
  readonly sample?: Recording;
  readonly introduction?: Introduction;
  /** ISO 8601 day: new for thirty days from it. */
  readonly addedOn?: string;
  /** ISO 8601 day: the last on which it can be heard. */
  readonly leavingOn?: string;
  readonly rights?: WorkRights;
  /** The film, or the address of its `film.json`. */
  readonly film?: Film | string;
  readonly seasons?: readonly Season[];
}

/** Some works under a heading, in the theatre's own order. */
export interface CatalogueShelf {
  readonly title: LocalizedText;
  readonly works: readonly string[];
}

/** Everything that a theatre shows. */
export interface Catalogue {
  readonly works: readonly Work[];
  readonly shelves?: readonly CatalogueShelf[];
}
