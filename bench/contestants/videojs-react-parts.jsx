import { Container, createPlayer, MuteButton, PlayButton, TimeSlider } from '@videojs/react';
import { Video, videoFeatures } from '@videojs/react/video';
import { attributes, renderTrack } from './media.jsx';
import { renderInto } from './renderInto.jsx';

const { Player } = createPlayer({ features: videoFeatures });

/** What is left of it when the looks are one's own. */
export const mount = (box, options) =>
  renderInto(
    box,
    <Player>
      <Container style={{ width: 640, height: 400 }}>
        <Video src={options.src} {...attributes}>
          {renderTrack(options.captions)}
        </Video>
        <PlayButton>P</PlayButton>
        <MuteButton>M</MuteButton>
        <TimeSlider.Root style={{ width: 300 }}>
          <TimeSlider.Track>
            <TimeSlider.Fill />
            <TimeSlider.Buffer />
          </TimeSlider.Track>
          <TimeSlider.Thumb />
        </TimeSlider.Root>
      </Container>
    </Player>,
    options,
  );
