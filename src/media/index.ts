// The media room: a film behind one port, its state, and what the viewer may ask of it.
// It knows video.js (in one folder), sound, storage and the page.
// It must not know React or the gate.
export { createPlayer, type Player, type PlayerOptions } from './createPlayer.js';
export { rates } from './state/rates.js';
export { createStore, type Store } from './state/createStore.js';
export { createMediaPort } from './port/createMediaPort.js';
export { filmFirst } from './port/firstFrame.js';
export type {
  LoadOptions,
  MediaPort,
  OnRequest,
  PortAudioTrack,
  PortError,
  PortEvents,
  PortSource,
  RequestChange,
  RequestKind,
} from './port/MediaPort.js';
export type { AdoptEngine, Engine, EngineNeed, EngineReports } from './port/Engine.js';
export { isStream } from './port/isStream.js';
export { createCaptionsView, type CaptionsView } from './captions/index.js';
export { adoptVideojs } from './videojs/adoptVideojs.js';
export {
  createPreferences,
  type PreferencesStorage,
  type PreferencesStore,
} from './preferences/createPreferences.js';
export { localPreferencesStorage } from './preferences/localPreferencesStorage.js';
export { createSecondCaptions, type SecondCaptions } from './captions/createSecondCaptions.js';
export { createSignVideo } from './signLanguage/createSignVideo.js';
export type { SignStep } from './signLanguage/followFilm.js';
export { createTranscriptView, type TranscriptView } from './transcript/createTranscriptView.js';
export type { LineTerms } from './transcript/drawLine.js';
export { fillWhenIdle } from './transcript/fillWhenIdle.js';
export { printPage } from './transcript/printPage.js';
export { saveText } from './transcript/saveText.js';
export { openTranscript, type Transcript, type TranscriptNow } from './transcript/openTranscript.js';
export { createViewing, type ViewingStore } from './viewing/createViewing.js';
export { localViewingStorage } from './viewing/localViewingStorage.js';
export {
  createSamplePlayer,
  type Sample,
  type SamplePlayer,
  type SampleState,
} from './samples/createSamplePlayer.js';
export { inertRest } from './state/inertRest.js';
export { findFocused } from './page/findFocused.js';
export type { Features } from './attachFeatures.js';
export type { MovingCommands } from './moving/attachMoving.js';
export type { BookmarkStorage } from './moving/BookmarkStorage.js';
export type { VoiceNoteStorage } from './moving/VoiceNoteStorage.js';
export type { VoiceNoteCommands } from './moving/followVoiceNotes.js';
export type { BookmarkCommands } from './moving/followBookmarks.js';
export type { SleepChoice } from './moving/followSleep.js';
export type { Patience } from '../core/playback/Patience.js';
export type { Clock } from './clock/createClock.js';
export type { SpokenDescription } from './state/followDescription.js';
export {
  createReader,
  type Reader,
  type ReadingPace,
  type ReadingState,
  type ReadPart,
  type ReadWords,
} from './voices/createReader.js';
export { createReadingVoice, type ReadingVoiceOptions } from './voices/createReadingVoice.js';
export { createScreenReaderVoice, type ScreenReaderVoiceOptions } from './voices/createScreenReaderVoice.js';
export { createSpeechVoice, type SpeechVoice, type SpeechVoiceOptions } from './voices/createSpeechVoice.js';
export { speaksNatively } from './voices/speaksNatively.js';
export type { SpeechSeam } from './voices/SpeechSeam.js';
export type { Utterance, Voice, VoiceEvent, VoiceFailure, VoiceReadiness } from './voices/Voice.js';
export { createMix, type Mix, type MixState } from './sound/createMix.js';
export type { Ducker } from './sound/Ducker.js';
export type { DescriptionBus } from './sound/createDescriptionBus.js';
export { filmVolume, type FilmVolume } from './sound/filmVolume.js';
export { listOutputs, requestOutputs, type AudioOutput, type AudioOutputs } from './sound/outputs.js';
export {
  createNarration,
  type Narration,
  type NarrationFailure,
  type NarrationOptions,
  type NarrationState,
} from './sound/createNarration.js';
export { createClipVoice, type ClipVoiceOptions } from './sound/createClipVoice.js';
export { createDescriber } from './describer/createDescriber.js';
export type {
  Describer,
  DescriberOptions,
  DescriberReport,
  DescriberScript,
} from './describer/createDescriber.js';
export { browserTimers } from './describer/browserTimers.js';
export type { ClockEvent, DescriberClock } from './describer/DescriberClock.js';
export type { Timers } from './describer/Timers.js';
export { fakeVoice, type FakeVoice } from './voices/fakeVoice.js';
