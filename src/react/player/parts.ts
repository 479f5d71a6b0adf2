export { Root, type RootProps } from './Root.js';
export { Screen, type ScreenProps } from './Screen.js';
export { Title, type TitleProps } from './Title.js';
export { CaptionsBelow } from '../captions/CaptionsBelow.js';
export { PlayerCaptions as Captions } from '../captions/PlayerCaptions.js';
export { CaptionsButton } from '../controls/CaptionsButton.js';
export { Controls } from '../controls/Controls.js';
export {
  CaptionsChoiceButton,
  ChaptersButton,
  DescriptionChoiceButton,
  HelpButton,
  SettingsButton,
  SpeedButton,
} from '../controls/DialogButtons.js';
export { FullscreenButton } from '../controls/FullscreenButton.js';
export { MuteButton } from '../controls/MuteButton.js';
export { PictureInPictureButton } from '../controls/PictureInPictureButton.js';
export { PlayButton } from '../controls/PlayButton.js';
export { SeekSlider } from '../controls/SeekSlider.js';
export { BackButton, ForwardButton, type SkipButtonProps } from '../controls/SkipButtons.js';
export { TimeDisplay } from '../controls/TimeDisplay.js';
export { VolumeSlider } from '../controls/VolumeSlider.js';
export { DescriptionBadge } from '../description/DescriptionBadge.js';
export { DescriptionButton } from '../description/DescriptionButton.js';
export {
  DescribeHereButton,
  LessDescriptionButton,
  MoreDescriptionButton,
  NextDescriptionButton,
  PreviousDescriptionButton,
  RepeatDescriptionButton,
  SkipDescriptionButton,
} from '../description/DescriptionCommandButtons.js';
export { DescriptionHistory } from '../description/DescriptionHistory.js';
export { DescriptionText } from '../description/DescriptionText.js';
export { Dialogs } from '../dialogs/Dialogs.js';
export {
  ListenButton,
  NightModeButton,
  PictureButton,
  ProfilesButton,
} from '../listening/ListeningButtons.js';
export { LoadingSign } from '../trouble/LoadingSign.js';
export { TroublePanel } from '../trouble/TroublePanel.js';
export {
  BookmarkButton,
  FindYourWayButton,
  LiveButton,
  NextPlaceButton,
  PreviousPlaceButton,
  RepeatPassageButton,
  SearchButton,
  TypeTimeButton,
  UndoJumpButton,
  WhatWasSaidButton,
  WhereAmIButton,
} from '../moving/WayButtons.js';
export { SecondCaptions, type SecondCaptionsProps } from '../captions/SecondCaptions.js';
export { BrailleFeed, type BrailleFeedProps } from '../reading/BrailleFeed.js';
export { LargeText, type LargeTextProps } from '../reading/LargeText.js';
export { SignLanguage, type SignLanguageProps } from '../sign-language/SignLanguage.js';
export { SignLanguageButton, type SignLanguageButtonProps } from '../sign-language/SignLanguageButton.js';
export {
  SignLanguageSettings,
  type SignLanguageSettingsProps,
} from '../sign-language/SignLanguageSettings.js';
export { Transcript, type TranscriptProps } from '../transcript/Transcript.js';
