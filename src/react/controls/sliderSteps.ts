/** How far a key moves a slider, in a film's seconds: forward or louder above zero. Home and End go to the ends. */
export const sliderSteps: Readonly<Record<string, number>> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 60,
  PageDown: -60,
  Home: -Infinity,
  End: Infinity,
};
