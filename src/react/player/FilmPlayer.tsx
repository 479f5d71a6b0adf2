'use client';
import { CaptionsBelow } from '../captions/CaptionsBelow.js';
import { PlayerCaptions } from '../captions/PlayerCaptions.js';
import { CaptionsButton } from '../controls/CaptionsButton.js';
import { Controls } from '../controls/Controls.js';
import {
  CaptionsChoiceButton,
  ChaptersButton,
  DescriptionChoiceButton,
  HelpButton,
  SettingsButton,
  SpeedButton,
} from '../controls/DialogButtons.js';
import { FullscreenButton } from '../controls/FullscreenButton.js';
import { MuteButton } from '../controls/MuteButton.js';
import { PictureInPictureButton } from '../controls/PictureInPictureButton.js';
import { PlayButton } from '../controls/PlayButton.js';
import { SeekSlider } from '../controls/SeekSlider.js';
import { BackButton, ForwardButton } from '../controls/SkipButtons.js';
import { TimeDisplay } from '../controls/TimeDisplay.js';
import { VolumeSlider } from '../controls/VolumeSlider.js';
import { DescriptionBadge } from '../description/DescriptionBadge.js';
import { DescriptionButton } from '../description/DescriptionButton.js';
import { RepeatDescriptionButton } from '../description/DescriptionCommandButtons.js';
import { Dialogs } from '../dialogs/Dialogs.js';
import { FindYourWayButton } from '../moving/WayButtons.js';
import { LoadingSign } from '../trouble/LoadingSign.js';
import { TroublePanel } from '../trouble/TroublePanel.js';
import { Root, type RootProps } from './Root.js';
import { Screen } from './Screen.js';
import { Title, type TitleProps } from './Title.js';

export interface FilmPlayerProps extends RootProps {
  /** Of the film's heading, to fit the page; null leaves the heading to the page. 2 where it is left out. */
  readonly headingLevel?: TitleProps['level'] | null;
}

/** A described film with everything: one import and `tingying/styles.css`. Children stand under the controls. */
export function FilmPlayer({ headingLevel = 2, children, ...props }: FilmPlayerProps) {
  return (
    <Root {...props}>
      <div data-part="header">
        {headingLevel !== null && <Title level={headingLevel} />}
        <DescriptionBadge />
      </div>
      <Screen>
        <PlayerCaptions />
        <LoadingSign />
        <TroublePanel />
      </Screen>
      <CaptionsBelow />
      <Controls>
        <PlayButton />
        <DescriptionButton />
        <DescriptionChoiceButton />
        <RepeatDescriptionButton />
        <BackButton seconds={60} data-touch="" />
        <BackButton />
        <ForwardButton />
        <ForwardButton seconds={60} data-touch="" />
        <SeekSlider />
        <TimeDisplay />
        <MuteButton />
        <VolumeSlider />
        <CaptionsButton />
        <CaptionsChoiceButton />
        <SpeedButton />
        <ChaptersButton />
        <FindYourWayButton />
        <SettingsButton />
        <HelpButton />
        <PictureInPictureButton />
        <FullscreenButton />
      </Controls>
      <Dialogs />
      {children}
    </Root>
  );
}
