import { MediaPlayer, MediaProvider, Track } from '@vidstack/react';
import { defaultLayoutIcons, DefaultVideoLayout } from '@vidstack/react/player/layouts/default';
import '@vidstack/react/player/styles/default/layouts/video.css';
import '@vidstack/react/player/styles/default/theme.css';
import { box as size } from './media.jsx';
import { renderInto } from './renderInto.jsx';

const bringHls = (provider) => {
  if (provider?.type === 'hls') provider.library = () => import('hls.js');
};

export const mount = (box, options) =>
  renderInto(
    box,
    <div style={size}>
      <MediaPlayer
        src={{ src: options.src, type: options.type }}
        title="Film"
        load="eager"
        preload="auto"
        muted
        playsInline
        onProviderChange={bringHls}
      >
        <MediaProvider>
          {options.captions && (
            <Track
              default
              kind="captions"
              src={options.captions.src}
              lang="en"
              label={options.captions.label}
            />
          )}
        </MediaProvider>
        <DefaultVideoLayout icons={defaultLayoutIcons} />
      </MediaPlayer>
    </div>,
    options,
  );
