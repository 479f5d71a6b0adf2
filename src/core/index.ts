// The core: time, cues, films, the player's state, words and keys. It decides; others act.
// It knows no browser, no React, no network and no clock: what varies is an argument.
// Everybody may import it; it imports nobody.
export type {
  CaptionsFile,
  ClipsDescription,
  CrossOrigin,
  DescriptionDelivery,
  Film,
  FilmDescription,
  FilmRights,
  FilmSource,
  GlossaryTerm,
  LanguageTag,
  LocalizedText,
  NarrationDescription,
  Poster,
  RenditionDescription,
  SignLanguageVideo,
  TextDescription,
  TimedTextFile,
  VersionDescription,
  VoiceKind,
} from './films/Film.js';
export { FilmError, type FilmProblem } from './films/FilmError.js';
export { defineFilm, parseFilm } from './films/parseFilm.js';
export type {
  AudioChoice,
  AudioKind,
  Availability,
  CaptionsChoice,
  Chapter,
  DescriptionChoice,
  DescriptionPhase,
  PlayerState,
  QualityChoice,
  TrackChoice,
} from './playback/PlayerState.js';
export type { Trouble, TroubleReason } from './playback/Trouble.js';
export { normaliseAudioKind, type AudioSignals } from './tracks/normaliseAudioKind.js';
export { findChapter } from './chapters/findChapter.js';
export { readChapterCues } from './chapters/readChapterCues.js';
export { nestChapters, type ChapterCue } from './chapters/nestChapters.js';
export type { VttCue, VttNote, VttRegion } from './cues/VttCue.js';
export type { VttFile } from './cues/VttFile.js';
export type { VttProblem, VttProblemLevel, VttProblemReason } from './cues/VttProblem.js';
export { parseWebVtt } from './cues/parseWebVtt.js';
export { createWebVttReader, type WebVttReader } from './cues/createWebVttReader.js';
export { writeWebVtt, type VttContent } from './cues/writeWebVtt.js';
export type {
  CueNode,
  CueSpanNode,
  CueSpanType,
  CueTextNode,
  CueTimestampNode,
  CueTree,
} from './cues/CueNode.js';
export { parseCueText } from './cues/parseCueText.js';
export { plainText } from './cues/plainText.js';
export type { DescriptionClip, DescriptionCue, Extension, Verbosity } from './descriptions/DescriptionCue.js';
export { readDescriptionCues, type DescriptionFile } from './descriptions/readDescriptionCues.js';
export { writeDescriptionCues } from './descriptions/writeDescriptionCues.js';
export { chooseDelivery, rankDescriptions, type DeliveryWishes } from './descriptions/chooseDelivery.js';
export {
  defaultDescriberPreferences,
  type DescriberPreferences,
  type SpokenKind,
  type WhenOutlasts,
} from './descriptions/DescriberPreferences.js';
export { editCues, orderCues, type OrderedCues } from './descriptions/OrderedCues.js';
export { estimateSpeech } from './descriptions/estimateSpeech.js';
export { findGaps, type DialogueCue, type Gap } from './descriptions/findGaps.js';
export { isDialogue } from './descriptions/isDialogue.js';
export {
  findCueFrom,
  findPlanned,
  planCue,
  planDescriptions,
  type DescriptionPlan,
  type PlanConditions,
  type PlannedCue,
  type PlannedKind,
  type PlanReason,
} from './descriptions/planDescriptions.js';
export { correctPace, evenPace, type SpeechPace } from './descriptions/SpeechPace.js';
export type { Utterance, VoiceFailure } from './descriptions/Utterance.js';
export type { DescriberEffect, DescriberNews, SkipReason } from './descriptions/describer/DescriberEffect.js';
export type { DescriberCommand, DescriberEvent } from './descriptions/describer/DescriberEvent.js';
export {
  atRest,
  type DescriberPhase,
  type DescriberState,
  type HistoryEntry,
} from './descriptions/describer/DescriberState.js';
export { findNextTime } from './descriptions/describer/findNextTime.js';
export { stepDescriber } from './descriptions/describer/stepDescriber.js';
export { listDescriptions } from './descriptions/listDescriptions.js';
export type {
  AnnouncementLevel,
  CaptionManner,
  CaptionStyle,
  Preferences,
} from './preferences/Preferences.js';
export { moveControl } from './preferences/orderControls.js';
export type { TextSpacing } from './preferences/TextSpacing.js';
export { defaultPreferences } from './preferences/defaultPreferences.js';
export { parsePreferences, type PreferenceProblem } from './preferences/parsePreferences.js';
export {
  exportPreferences,
  importPreferences,
  type ImportedPreferences,
} from './preferences/exportPreferences.js';
export { changeMore, readMore, type MorePreferences } from './preferences/morePreferences.js';
export { toggleListening } from './preferences/toggleListening.js';
export { commands, type Command, type CommandId } from './keyboard/commands.js';
export { findCommand, type FoundCommand } from './keyboard/findCommand.js';
export type { KeyFacts, KeyTarget } from './keyboard/KeyFacts.js';
export type { Announcement, AnnouncementTopic } from './announcements/Announcement.js';
export { deriveAnnouncements } from './announcements/deriveAnnouncements.js';
export type { AnnouncementContext } from './announcements/AnnouncementContext.js';
export {
  stepAnnouncer,
  silentAnnouncer,
  type AnnouncerEffect,
  type AnnouncerEvent,
  type AnnouncerState,
} from './announcements/stepAnnouncer.js';
export { answer, type AnswerContext } from './knowing/answer.js';
export type { LineKind, TranscriptLine } from './transcript/TranscriptLine.js';
export type { TranscriptTracks } from './transcript/TranscriptTracks.js';
export { readCaptionLines } from './transcript/readCaptionLines.js';
export { readChapterLines } from './transcript/readChapterLines.js';
export { readDescriptionLines } from './transcript/readDescriptionLines.js';
export { weaveTranscript } from './transcript/weaveTranscript.js';
export { createTranslate, type Translate } from './i18n/createTranslate.js';
export { catalogues } from './i18n/catalogues.js';
export { chooseLocale } from './i18n/chooseLocale.js';
export { chooseText } from './i18n/chooseText.js';
export { defineMessages, type Messages } from './i18n/defineMessages.js';
export { direction } from './i18n/direction.js';
export { en, type MessageKey } from './i18n/en.js';
export { languageName } from './i18n/languageName.js';
export { zhCN } from './i18n/zh-CN.js';
export { describeTime } from './time/describeTime.js';
export { parseTimeEntry, type TimeEntry, type TimeEntryContext } from './time/parseTimeEntry.js';
export { formatClock } from './time/formatClock.js';
export { chooseVoice } from './voices/chooseVoice.js';
export { groupVoices, type ListedVoice, type VoiceGroup } from './voices/groupVoices.js';
export { pronounce } from './voices/pronounce.js';
export {
  addPronunciation,
  changePronunciations,
  readPronunciations,
  type Pronunciation,
} from './voices/Pronunciation.js';
export { splitSpeech } from './voices/splitSpeech.js';
export type { VoiceFacts, VoiceWish } from './voices/VoiceFacts.js';
export { toDecibels, toGain } from './sound/decibels.js';
export { combinePans, multiplyGains } from './sound/combine.js';
export { planProgrammeGain, loudnessTarget } from './sound/planProgrammeGain.js';
export { defaultDucking, defaultMix, type Ducking, type MixSettings } from './sound/MixSettings.js';
export type { MixPath, MixReason } from './sound/chooseMixPath.js';
export type { SpeechSpan } from './sound/speech.js';
export type {
  Character,
  DescriptionScript,
  EventNote,
  KeyFrame,
  Mixing,
  Recording,
  RecordingSource,
  ScriptEvent,
  ScriptText,
  ScriptTimecode,
  ScriptType,
  Speak,
  Talent,
  TextPart,
} from './scripts/DescriptionScript.js';
export {
  scriptRules,
  type ReadScript,
  type ScriptProblem,
  type ScriptRule,
} from './scripts/ScriptProblem.js';
export { parseDapt, type ParseDaptOptions } from './scripts/parseDapt.js';
export { writeDapt } from './scripts/writeDapt.js';
export { parseDescriptionScript } from './scripts/parseDescriptionScript.js';
export { writeDescriptionScript } from './scripts/writeDescriptionScript.js';
export {
  listDescriptionCues,
  type ListCuesOptions,
  type ScriptedCue,
} from './scripts/listDescriptionCues.js';
export { listProgrammeMixes, type ProgrammeMix } from './scripts/listProgrammeMixes.js';
export { isOriginal } from './scripts/isOriginal.js';
export { scriptFromCues } from './scripts/scriptFromCues.js';
export { scriptFromWebVtt } from './scripts/scriptFromWebVtt.js';
export { scriptToWebVtt } from './scripts/scriptToWebVtt.js';
export type {
  CertificateCategory,
  CertificateFault,
  CertificateGrade,
  CertificateGroup,
  CertificateNumber,
  CertificateProblem,
} from './gate/CertificateNumber.js';
export { parseCertificateNumber } from './gate/parseCertificateNumber.js';
export { parseAttestationCode, type AttestationCode } from './gate/parseAttestationCode.js';
export { checkScript, type CheckScriptOptions, type ScriptCheck } from './scriptQuality/checkScript.js';
export { fixScript, type FixedScript } from './scriptQuality/fixScript.js';
export type { Fix } from './scriptQuality/fixing/Fix.js';
export type {
  AcceptedFinding,
  CheckLocale,
  Finding,
  Severity,
  SourcePlace,
} from './scriptQuality/Finding.js';
export { qualityRules } from './scriptQuality/qualityRules.js';
export { defaultQualitySettings, type QualitySettings } from './scriptQuality/QualitySettings.js';
export type { ScriptTimeline } from './scriptQuality/timeline/ScriptTimeline.js';
export { layOutTimeline, type TimelinePicture } from './scriptQuality/timeline/layOutTimeline.js';
export { listTimeline, type TimelineEntry } from './scriptQuality/timeline/listTimeline.js';
export { parseCatalogue, type CatalogueProblem } from './catalogue/parseCatalogue.js';
export type * from './catalogue/Catalogue.js';
export {
  type CatalogueQuery,
  emptyQuery,
  listFacets,
  passesFilters,
  readQuery,
  writeQuery,
} from './catalogue/CatalogueQuery.js';
export { describeWork } from './catalogue/describeWork.js';
export { loadSounds } from './catalogue/loadSounds.js';
export {
  createCatalogueSearch,
  type CatalogueSearch,
  type Hit,
  type SearchAnswer,
} from './catalogue/search/createCatalogueSearch.js';
export { createTheatreTranslate, type TheatreTranslate } from './catalogue/i18n/createTheatreTranslate.js';
export { defineTheatreMessages, type TheatreMessages } from './catalogue/i18n/defineTheatreMessages.js';
export {
  findResume,
  forgetHistory,
  forgetPlace,
  rememberPlace,
  setFavourite,
} from './viewing/changeViewing.js';
export { findNextEpisode, listContinue, type Begun } from './viewing/listContinue.js';
export { parseViewing } from './viewing/parseViewing.js';
export { emptyViewing, type Viewing, type ViewingPlace } from './viewing/Viewing.js';
