// The React room: parts, one element each, and hooks for those who bring their own skin.
// It knows the player's state and commands, and the words in use.
// It must not know how video.js or the gate work inside.
export { FilmPlayer, type FilmPlayerProps } from './player/FilmPlayer.js';
export * as Player from './player/parts.js';
export { usePlayer } from './player/usePlayer.js';
export { usePlayerCommands, type PlayerCommands } from './player/usePlayerCommands.js';
export { usePlayerState } from './player/usePlayerState.js';
export { usePlaybackTime } from './player/usePlaybackTime.js';
export { usePreferences } from './player/usePreferences.js';
export { useDeepLink } from './moving/useDeepLink.js';
export { useBookmarkStorage } from './moving/useBookmarkStorage.js';
export { useTranscript } from './transcript/useTranscript.js';
export { useTranslate } from './i18n/useTranslate.js';
export { ScriptTimeline, type ScriptTimelineProps } from './authoring/ScriptTimeline.js';
export { defineFilm } from '../core/films/parseFilm.js';
export type { Film, FilmDescription, FilmSource, LocalizedText } from '../core/films/Film.js';
export type { PlayerState } from '../core/playback/PlayerState.js';
export type { CommandId } from '../core/keyboard/laterCommandKeys.js';
export type { DialogName } from './dialogs/DialogName.js';
// The gate: as it is, or by its hooks in a skin of one's own. Who imports none of it loads none of it.
export { AccessGate, type AccessGateProps } from './gate/AccessGate.js';
export { AttestationDesk, type AttestationDeskProps } from './gate/AttestationDesk.js';
export { GateProvider, type GateProviderProps } from './gate/GateProvider.js';
export { MyData, type MyDataProps } from './gate/MyData.js';
export { PasskeySignIn, type PasskeySignInProps } from './gate/PasskeySignIn.js';
export { ReviewerConsole, type ReviewerConsoleProps } from './gate/ReviewerConsole.js';
export { SessionList, type SessionListProps } from './gate/SessionList.js';
export { StaffInvitations, type StaffInvitationsProps } from './gate/StaffInvitations.js';
export { VerificationFlow, type VerificationFlowProps } from './gate/VerificationFlow.js';
export { VerificationStatus, type VerificationStatusProps } from './gate/VerificationStatus.js';
export { useEntitlement, type EntitlementState } from './gate/useEntitlement.js';
export { useFilms, type FilmsState } from './gate/useFilms.js';
export { useMe, type MeState } from './gate/useMe.js';
export { useGate } from './gate/useGate.js';
export { useOpenFilm } from './gate/useOpenFilm.js';
export { usePlaySession, type OpenFilm, type PlayActions, type PlayState } from './gate/usePlaySession.js';
export {
  useVerification,
  type Verification,
  type VerificationActions,
  type VerificationKnown,
} from './gate/useVerification.js';
// The theatre: its titles, a search over them, a page for each. Who imports none of it loads none of it.
export { EpisodeList, type EpisodeListProps } from './theatre/EpisodeList.js';
export { FavouriteButton, type FavouriteButtonProps } from './theatre/FavouriteButton.js';
export { FilmCard, type FilmCardProps } from './theatre/FilmCard.js';
export { FilmPage, type FilmPageProps, type PlayingFilm } from './theatre/FilmPage.js';
export { HistoryList, type HistoryListProps } from './theatre/HistoryList.js';
export { FirstRunOffer, type FirstRunOfferProps } from './theatre/FirstRunOffer.js';
export { IntroductionButton, type IntroductionButtonProps } from './theatre/IntroductionButton.js';
export { ResumeOffer, type ResumeOfferProps } from './theatre/ResumeOffer.js';
export { SampleButton, type SampleButtonProps } from './theatre/SampleButton.js';
export { Shelf, type ShelfProps } from './theatre/Shelf.js';
export { Theatre, type TheatreProps } from './theatre/Theatre.js';
export { TheatreLink, type TheatreLinkProps } from './theatre/TheatreLink.js';
export { TheatrePlayer, type TheatrePlayerProps } from './theatre/TheatrePlayer.js';
export { TheatreProvider, type TheatreProviderProps } from './theatre/TheatreProvider.js';
export type { TheatreRouter } from './theatre/TheatreRouter.js';
export { TheatreSearch, type TheatreSearchProps } from './theatre/TheatreSearch.js';
export { useCatalogueSearch, type CatalogueAnswer } from './theatre/useCatalogueSearch.js';
export { useQuery } from './theatre/useQuery.js';
export { useRemember, type Remembering } from './theatre/useRemember.js';
export { useTheatre } from './theatre/useTheatre.js';
export { useViewing, type ViewingActions } from './theatre/useViewing.js';
export { parseCatalogue, type CatalogueProblem } from '../core/catalogue/parseCatalogue.js';
export type * from '../core/catalogue/Catalogue.js';
export type { CatalogueQuery } from '../core/catalogue/CatalogueQuery.js';
